/**
 * The advisory lock of the instance that delivers. Any number that nobody else in the database locks by.
 */
export const DELIVERY_LOCK = 7_120_452;

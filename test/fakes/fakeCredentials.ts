import { AppCredentials } from 'botframework-connector';

/** In the place of Microsoft's sign-in. */
export class FakeCredentials extends AppCredentials {
  private readonly sign: () => string;

  /** @param sign gives a token, or throws where there is none to be had */
  constructor(appId: string, sign: () => string) {
    super(appId);
    this.sign = sign;
  }

  protected override async refreshToken(): Promise<{ accessToken: string; expiresOn: Date }> {
    return { accessToken: this.sign(), expiresOn: new Date(Date.now() + 3_600_000) };
  }
}

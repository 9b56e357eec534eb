/** What a registry or its token server is shown. */
export type Credentials =
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  /** A refresh token of the OAuth2 flow, as `docker login` keeps it for some registries (`identitytoken`). */
  | { readonly kind: 'identity'; readonly token: string }

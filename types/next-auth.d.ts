import 'next-auth/jwt'

declare module 'next-auth/jwt' {
  interface JWT {
    /** The user's `sessionEpoch` at sign-in. */
    epoch?: number
  }
}

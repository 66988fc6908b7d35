/** Where the server keeps whether my sign-in asks for codes. */
export const ONE_TIME_PASSWORD = "session/one-time-password";

/** Where one signs out: a page of its own, so that who has typed something unsaved is asked before he leaves. */
export const WAY_OUT = "/sign-out";

/** Said by the menu; a link from elsewhere to the way out does not say it and ends nobody's session. */
export const LEAVING = { state: { leaving: true } };

/** Every suite that draws something by itself announces it here. */
export {};

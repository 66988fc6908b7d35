package dev.perennial.models.cli;

/** One model as a command: what it wants and what it answers. */
interface ModelCommand {

    Description description();

    Answer answer(Request request);
}

package io.cloudcost.cli;

/** Command lines that people are told to run next, with the command called as they called it: they get pasted. */
final class Hint {

    /** The launchers say in this system property how they were called. */
    static final String PROPERTY = "cost.command";

    /** The same for the texts of options, where the parser puts it in. */
    static final String VARIABLE = "${sys:" + PROPERTY + ":-cost}";

    private Hint() {}

    /** How the command is called: {@code cost}, or what the launcher says. */
    static String command() {
        String name = System.getProperty(PROPERTY, "cost");
        return name.indexOf(' ') < 0 ? name : '"' + name + '"';
    }

    /** A whole command line. */
    static String of(String words) {
        return command() + " " + words;
    }

    /** A whole command line within a sentence. */
    static String quoted(String words) {
        return "'" + of(words) + "'";
    }
}

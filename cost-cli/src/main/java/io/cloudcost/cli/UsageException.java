package io.cloudcost.cli;

/** A command line that cannot be meant as it stands. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param problem one sentence: what is wrong
     * @param help the words of the command that shows how to do it right
     */
    UsageException(String problem, String help) {
        super(problem + " See " + Hint.quoted(help) + ".");
    }
}

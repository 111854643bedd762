package io.cloudcost.cli;

/** How a command ends; the numbers are a contract with scripts. */
enum ExitCode {
    /** Done. */
    DONE(0),
    /** The provider, the network, the file system or a store said no; or a file that was checked breaks a rule. */
    FAILED(1),
    /** Wrong input or settings. */
    WRONG_INPUT(2),
    /** Done, but a part could not be read. */
    INCOMPLETE(3),
    /** A budget refuses it. */
    REFUSED(4);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}

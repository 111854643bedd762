package io.cloudcost.simulator.focus;

import java.io.PrintStream;
import java.io.UncheckedIOException;

/** Writes a bill from the command line, for measurements, and prints what is in it. */
public final class FocusBillMain {

    private FocusBillMain() {}

    /**
     * Writes one file.
     *
     * @param args see {@link BillArguments#USAGE}; a wrong one ends the process with status 2, a file that cannot be
     *     written with 1, each with one sentence
     */
    public static void main(String... args) {
        int status = run(System.out, System.err, args);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        try {
            BillArguments arguments = BillArguments.parse(args);
            print(arguments.write(), out);
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return 2;
        } catch (UncheckedIOException e) {
            err.println(e.getMessage() + ": " + e.getCause());
            return 1;
        }
    }

    private static void print(FocusTruth truth, PrintStream out) {
        out.println("rows=" + truth.rows());
        out.println("badRows=" + truth.badLines().size());
        truth.totals()
                .forEach((currency, totals) -> out.println(currency + " billed="
                        + totals.billed().toPlainString() + " effective="
                        + totals.effective().toPlainString() + " list="
                        + totals.list().toPlainString() + " contracted="
                        + totals.contracted().toPlainString()));
    }
}

package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.CostException;
import io.cloudcost.ProviderException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine.ParameterException;

/** Turns what went wrong into one sentence and an exit code. */
final class Failures {

    private static final int NOT_FOUND = 404;
    private static final int MEBIBYTE_BITS = 20;

    private Failures() {}

    static ExitCode report(Throwable failure, PrintStream err, boolean debug) {
        err.println("cost: " + Text.printable(sentence(failure)));
        if (debug) {
            failure.printStackTrace(err);
        }
        err.flush();
        return exitCode(failure);
    }

    private static ExitCode exitCode(Throwable failure) {
        return failure instanceof UsageException
                        || failure instanceof ParameterException
                        || failure instanceof ConfigurationException
                ? ExitCode.WRONG_INPUT
                : ExitCode.FAILED;
    }

    private static String sentence(Throwable failure) {
        if (failure instanceof ParameterException wrong) {
            return wrong.getMessage() + ". See '" + wrong.getCommandLine().getCommandName() + " --help'.";
        }
        if (failure instanceof ProviderException answer && answer.status() == NOT_FOUND) {
            return answer.getMessage() + " Check --endpoint: it is the whole base URL, path included.";
        }
        if (failure instanceof CostException || failure instanceof UsageException) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof UncheckedIOException wrapped) {
            IOException cause = wrapped.getCause();
            return cause == null ? unexpected(failure) : files(cause);
        }
        return failure instanceof IOException trouble ? files(trouble) : unexpected(failure);
    }

    private static String files(IOException trouble) {
        if (trouble instanceof NoSuchFileException missing) {
            return "There is no file or folder '" + missing.getFile() + "'. Check the path.";
        }
        if (trouble instanceof AccessDeniedException denied) {
            return "Access to '" + denied.getFile() + "' is denied. Check its permissions, or choose another place.";
        }
        if (trouble instanceof FileSystemException other) {
            return "The file '" + other.getFile() + "' could not be used: " + reason(other) + ".";
        }
        return "Reading or writing failed: " + trouble.getMessage() + ".";
    }

    private static String reason(FileSystemException trouble) {
        return trouble.getReason() != null
                ? trouble.getReason()
                : trouble.getClass().getSimpleName();
    }

    private static String unexpected(Throwable failure) {
        if (failure instanceof OutOfMemoryError) {
            return "There was not enough memory: Java may use "
                    + (Runtime.getRuntime().maxMemory() >> MEBIBYTE_BITS)
                    + " MB here. Allow more, for example with COST_JAVA_OPTS=-Xmx4g in the environment, or ask for less.";
        }
        return "Something went wrong that should not have: " + failure
                + ". Run it again with --debug and report what it prints.";
    }
}

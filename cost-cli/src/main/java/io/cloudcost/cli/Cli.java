package io.cloudcost.cli;

import io.cloudcost.model.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/**
 * Finds the command that the first word names and builds that one alone, since building all of them costs every start a
 * tenth of a second.
 */
final class Cli {

    private final World world;

    Cli(World world) {
        this.world = world;
    }

    /** Runs a command line and gives its exit code. Throws nothing. */
    int run(String... args) {
        List<String> words = new ArrayList<>(List.of(args));
        try {
            return start(words);
        } catch (Exception | LinkageError | OutOfMemoryError failure) {
            return Failures.report(failure, world.err(), words.contains("--debug"))
                    .number();
        }
    }

    private int start(List<String> words) throws IOException {
        if (words.isEmpty()) {
            Help.overview(world.err());
            return ExitCode.WRONG_INPUT.number();
        }
        int first = firstWord(words);
        if (first < 0) {
            return withoutCommand(words);
        }
        String name = words.remove(first);
        return name.equals("help") ? help(words) : execute(name, words);
    }

    private int withoutCommand(List<String> words) throws IOException {
        if (words.contains("--help") || words.contains("-h")) {
            return Help.print(world, Help::overview).number();
        }
        if (words.contains("--version") || words.contains("-V")) {
            return Help.print(world, Help::version).number();
        }
        throw new UsageException("There is no command in '" + String.join(" ", words) + "'.", "--help");
    }

    private int help(List<String> words) throws IOException {
        return words.isEmpty() ? Help.print(world, Help::overview).number() : execute(words.get(0), List.of("--help"));
    }

    private int execute(String name, List<String> words) throws IOException {
        Commands.Entry entry = Commands.find(name);
        Command command = entry.make();
        if (!words.isEmpty() || entry.needsWords() || EnvironmentDefaults.any(world)) {
            CommandLine line = parse(command, words);
            if (line.isUsageHelpRequested()) {
                return Help.print(world, out -> line.usage(out, CommandLine.Help.Ansi.OFF))
                        .number();
            }
        }
        command.checkFormat(name);
        Logging.configure(command.debug());
        return command.exitNumber(command.run(world));
    }

    // Loading the parser takes longer than listing the providers, so it is loaded only where there is something to
    // parse.
    private CommandLine parse(Command command, List<String> words) {
        CommandLine line = new CommandLine(command)
                .setDefaultValueProvider(new EnvironmentDefaults(world))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(BigDecimal.class, new NumberConverter())
                .registerConverter(Money.class, new DollarConverter())
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100);
        line.setCommandName(Hint.of(line.getCommandName()));
        line.parseArgs(words.toArray(String[]::new));
        return line;
    }

    private static int firstWord(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (!words.get(i).startsWith("-")) {
                return i;
            }
        }
        return -1;
    }
}

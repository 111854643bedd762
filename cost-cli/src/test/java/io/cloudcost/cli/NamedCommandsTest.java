package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Pages, alerts and rules tell people commands to type: each of them must be one, with the options and words that it has. */
class NamedCommandsTest {

    private static final Path ROOT = Path.of("..");

    /** In `marks` or 'quotes', or a line of a shell. */
    private static final Pattern NAMED = Pattern.compile(
            "[`']cost ([a-z][^`'\\n]*)[`']|^ *(?:\\$ |sudo )?(?:\\./)?cost(?:-watch-ctl)? ([a-z].*)$",
            Pattern.MULTILINE);

    /** What a shell does with the rest, and remarks. */
    private static final Pattern BEYOND = Pattern.compile("\\s+(#|\\||>|&&|;|&|--\\s).*|[;,.:)]+$");

    /** What stands for several commands, or for a part of one. */
    private static final Pattern PATTERN = Pattern.compile("[…\\[<]|\\.\\.\\.|\\\\\\||[a-z]\\|[a-z]+\\|");

    private static final Pattern WORD = Pattern.compile("'[^']*'|\"[^\"]*\"|\\S+");

    @Test
    void areCommands() throws IOException {
        Map<String, String> named = named();
        List<String> wrong = new ArrayList<>();
        named.forEach((line, file) -> problems(line).forEach(it -> wrong.add(file + ": cost " + line + ": " + it)));

        assertThat(named).hasSizeGreaterThan(90);
        assertThat(wrong).isEmpty();
    }

    @Test
    void wouldSeeAWrongOne() {
        assertThat(problems("query --by service")).isNotEmpty();
        assertThat(problems("budget fill")).isNotEmpty();
        assertThat(problems("quarry")).isNotEmpty();
        assertThat(problems("query --group-by service --grain day")).isEmpty();
        assertThat(problems("unit show NAME")).isEmpty();
    }

    private static Map<String, String> named() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (Path file : files()) {
            Matcher matcher = NAMED.matcher(Files.readString(file));
            while (matcher.find()) {
                String line = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                String words = BEYOND.matcher(line.replaceAll("\\{\\{.*?}}", "NAME"))
                        .replaceAll("")
                        .strip();
                if (matcher.group(1) != null || isCommand(words)) {
                    found.putIfAbsent(words, file.toString());
                }
            }
        }
        return found;
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        for (String folder :
                List.of("docs", "packaging", "cost-cli/src/main", "cost-monitor/src/main", "cost-budget/src/main")) {
            try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
                all.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        return files;
    }

    private static List<String> problems(String line) {
        List<String> words =
                WORD.matcher(line).results().map(it -> unquoted(it.group())).toList();
        if (PATTERN.matcher(line).find()) {
            return List.of();
        }
        if (!isCommand(line)) {
            return words.get(0).equals("help") ? List.of() : List.of("no such command");
        }
        return problems(new CommandLine(Commands.find(words.get(0)).make()), words.subList(1, words.size()));
    }

    private static boolean isCommand(String line) {
        String first = line.split(" ", 2)[0];
        return Commands.ALL.stream().anyMatch(it -> it.name().equals(first));
    }

    /** Values are placeholders often, and required options may be left out: what must be there is what is there. */
    private static List<String> problems(CommandLine command, List<String> words) {
        command.setCaseInsensitiveEnumValuesAllowed(true)
                .getCommandSpec()
                .parser()
                .collectErrors(true);
        CommandLine.ParseResult result = command.parseArgs(words.toArray(String[]::new));
        List<String> problems = new ArrayList<>(result.errors().stream()
                .filter(CommandLine.UnmatchedArgumentException.class::isInstance)
                .map(Throwable::getMessage)
                .toList());
        command.getCommandSpec().positionalParameters().stream()
                .filter(it -> it.index().min() == 0 && it.paramLabel().matches("[a-z]+(\\|[a-z]+)+"))
                .filter(it -> !it.stringValues().isEmpty())
                .map(it -> it.stringValues().get(0))
                .filter(word -> word.matches("[a-z]+"))
                .filter(word -> !actions(command).contains(word))
                .forEach(word -> problems.add("no such word: " + word));
        return problems;
    }

    private static List<String> actions(CommandLine command) {
        return Arrays.asList(command.getCommandSpec()
                .positionalParameters()
                .get(0)
                .paramLabel()
                .split("\\|"));
    }

    private static String unquoted(String word) {
        return word.length() > 1 && (word.startsWith("'") || word.startsWith("\""))
                ? word.substring(1, word.length() - 1)
                : word;
    }
}

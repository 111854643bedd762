package io.cloudcost.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** One word of the command line, with the options that all of them have. */
abstract class Command {

    /** In which shape answers come. */
    enum Format {
        TABLE,
        JSON,
        HTML
    }

    @Option(
            names = "--format",
            paramLabel = "table|json|html",
            description = "table for people, json for programs, html for a web page of a report (default: table)")
    private Format format = Format.TABLE;

    @Option(names = "--out", paramLabel = "FILE", description = "write to this file what would be printed")
    private @Nullable Path out;

    @Option(
            names = {"-q", "--quiet"},
            description = "no progress on standard error")
    private boolean quiet;

    @Option(names = "--debug", description = "logs and stack traces on standard error")
    private boolean debug;

    @SuppressWarnings("UnusedVariable") // picocli reads it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this and do nothing else")
    private boolean help;

    /** Does it. */
    abstract ExitCode run(World world) throws IOException;

    /** The number that the program ends with. */
    int exitNumber(ExitCode code) {
        return code.number();
    }

    boolean debug() {
        return debug;
    }

    boolean quiet() {
        return quiet;
    }

    /** The file that was named, as it was named. */
    @Nullable
    Path out() {
        return out;
    }

    boolean isJson() {
        return format == Format.JSON;
    }

    /** Whether its answers may be web pages. */
    boolean hasPages() {
        return false;
    }

    /** Refuses a shape that the answers of the command of this name do not have. */
    void checkFormat(String name) {
        if (format == Format.HTML && !hasPages()) {
            throw new UsageException(
                    "'" + name + "' has no web page here: --format is table or json.", name + " --help");
        }
    }

    /** Gives the answer as text, as a document or as a web page. */
    void answer(World world, Sheet sheet, ForPrograms programs) throws IOException {
        if (format != Format.HTML) {
            answer(world, sheet::print, programs);
        } else if (out == null) {
            print(world, StandardCharsets.UTF_8, sheet::writePage);
        } else {
            OutFile.write(world.resolve(out), sheet::writePage);
        }
    }

    /** Tells before the work that its answer could not be written. */
    void checkOut(World world) {
        if (out != null) {
            OutFile.check(world.resolve(out));
        }
    }

    /** Writes a page. */
    interface ForPeople {
        void write(Page page) throws IOException;
    }

    /** Writes a document. */
    interface ForPrograms {
        void write(JsonOut json) throws IOException;
    }

    /** Gives the answer in the shape and to the place that the user asked for. */
    void answer(World world, ForPeople people, ForPrograms programs) throws IOException {
        if (out == null) {
            print(world, people, programs);
        } else {
            OutFile.write(world.resolve(out), content(people, programs, false));
        }
    }

    /** Gives the answer on standard output, whatever file is named. */
    void print(World world, ForPeople people, ForPrograms programs) throws IOException {
        print(world, isJson() ? StandardCharsets.UTF_8 : world.charset(), content(people, programs, world.colour()));
    }

    private OutFile.Content content(ForPeople people, ForPrograms programs, boolean colour) {
        return isJson() ? json(programs) : writer -> people.write(new Page(writer, colour));
    }

    /** Writes to standard output. */
    static void print(World world, Charset charset, OutFile.Content content) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(world.out(), charset));
        content.writeTo(writer);
        writer.flush();
    }

    private static OutFile.Content json(ForPrograms programs) {
        return writer -> {
            try (JsonOut json = new JsonOut(writer)) {
                programs.write(json);
            }
        };
    }
}

package io.cloudcost.engine.mapping;

import io.cloudcost.focus.FocusColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of billing file becomes rows of FOCUS. Everything is SQL of the reading engine over text, in which
 * <code>{name}</code> is a column of the file by its common name, or a word of the mapping; a column that the file does not
 * have is null. Numbers stay text, so that no digit is lost.
 */
public final class Mapping {

    /** The word for the cost of a row as the file has it. */
    public static final String COST = "cost";

    /** The word for that cost's currency. */
    public static final String CURRENCY = "currency";

    /** The word for what files of several datasets tell of together: an account's billing period. */
    public static final String UNIT = "unit";

    private final String title;
    private final String provider;
    private final UnaryOperator<String> naming;
    private final List<String> needed = new ArrayList<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final List<MappingRule> rules = new ArrayList<>();
    private final Map<FocusColumn, String> columns = new EnumMap<>(FocusColumn.class);
    private final Map<String, String> extensions = new TreeMap<>();
    private final List<Dataset> datasets = new ArrayList<>();
    private final Map<String, String> aloneNotes = new LinkedHashMap<>();
    private String currencyColumns = "";
    private boolean endsEarly;
    private boolean json;
    private @Nullable String tags;
    private @Nullable Pattern tagColumns;
    private @Nullable String tagMap;
    private String tagPrefix = "";

    /**
     * One of several kinds of files that tell of the same charges.
     *
     * @param name as the provider's manifests have it
     * @param hint what names of such files and their folders tend to have in them, in lower case
     * @param sign a condition that holds for rows of this dataset alone
     */
    public record Dataset(String name, String hint, String sign) {}

    private Mapping(String title, String provider, UnaryOperator<String> naming) {
        this.title = title;
        this.provider = provider;
        this.naming = naming;
    }

    /**
     * A mapping without rules yet.
     *
     * @param title what people call such files
     * @param provider whose they are
     * @param naming turns a column's name as a file has it into the common one
     */
    static Mapping of(String title, String provider, UnaryOperator<String> naming) {
        return new Mapping(title, provider, naming);
    }

    /** Common names of columns without which a file is not of this kind; {@code |} between names of which one will do. */
    Mapping needs(String... names) {
        Collections.addAll(needed, names);
        return this;
    }

    /** Columns that say the currency, {@code |} between them: where a file has none of these, it must be told. */
    Mapping needsCurrency(String names) {
        currencyColumns = names;
        return this;
    }

    /** Rows are JSON objects, and names are paths in them such as {@code usage.amount}; lists and objects are JSON text. */
    Mapping ofJson() {
        json = true;
        return this;
    }

    /** The tags of a row: SQL that gives a map of text to text. */
    Mapping tags(String sql) {
        tags = sql;
        return this;
    }

    /** Such files may name columns at the end of their header that no row has. */
    Mapping mayEndEarly() {
        endsEarly = true;
        return this;
    }

    /**
     * One of several kinds of files that tell of the same charges in other words. In a mapping with these,
     * <code>{dataset}</code> is the file's, null if unknown, and <code>{in_actual}</code> says whether files of the dataset
     * {@code actual} are imported along that tell of the row's {@link #UNIT} too.
     *
     * @param name as the provider's manifests have it
     * @param hint what names of such files and their folders tend to have in them, in lower case
     * @param sign a condition that holds for rows of this dataset alone
     */
    Mapping dataset(String name, String hint, String sign) {
        datasets.add(new Dataset(name, hint, sign));
        return this;
    }

    /** What a person should know when files of this dataset are imported, and of the others none. */
    Mapping aloneMeans(String dataset, String note) {
        aloneNotes.put(dataset, note);
        return this;
    }

    /** A name for something that is said more than once; earlier words may be part of it, and a column of the same name. */
    Mapping word(String name, String sql) {
        words.put(name, sql);
        return this;
    }

    Mapping rule(MappingRule rule) {
        rules.add(rule);
        return this;
    }

    Mapping column(FocusColumn column, String sql) {
        columns.put(column, sql);
        return this;
    }

    /** @param name starts with {@code x_} */
    Mapping extension(String name, String sql) {
        extensions.put(name, sql);
        return this;
    }

    /** Columns as files name them that hold one tag each; the pattern's first group is the tag's key. */
    Mapping tagColumns(Pattern names) {
        tagColumns = names;
        return this;
    }

    /** The common name of a column that holds all tags, as a map or as JSON, with this pattern before the keys. */
    Mapping tagMap(String name, String prefix) {
        tagMap = name;
        tagPrefix = prefix;
        return this;
    }

    public String title() {
        return title;
    }

    public String provider() {
        return provider;
    }

    /** The common name of a column. */
    public String commonName(String name) {
        return naming.apply(name);
    }

    /** Whether a column of this name, as a file has it, says something to this mapping. */
    public boolean knows(String name) {
        String common = "{" + commonName(name) + "}";
        return templates().anyMatch(sql -> sql.contains(common));
    }

    private Stream<String> templates() {
        return Stream.concat(words.values().stream(), templatesOfWords());
    }

    /** All that may be made of words: SQL of rules, columns, extensions and tags. */
    public Stream<String> templatesOfWords() {
        return Stream.of(
                        rules.stream().map(MappingRule::condition).toList(),
                        columns.values(),
                        extensions.values(),
                        tags().stream().toList())
                .flatMap(Collection::stream);
    }

    public List<String> needed() {
        return Collections.unmodifiableList(needed);
    }

    /** Whether rows are JSON objects. */
    public boolean isJson() {
        return json;
    }

    /** SQL for the tags of a row, where it takes more than to name columns. */
    public Optional<String> tags() {
        return Optional.ofNullable(tags);
    }

    /** Whether headers of such files may name columns at their end that no row has. */
    public boolean endsEarly() {
        return endsEarly;
    }

    /** Columns that say the currency, {@code |} between them; empty if it is always said. */
    public String currencyColumns() {
        return currencyColumns;
    }

    /** Empty where there is one kind of file only. */
    public List<Dataset> datasets() {
        return Collections.unmodifiableList(datasets);
    }

    /** What to know of a dataset's files without those of the others. */
    public Optional<String> aloneNote(String dataset) {
        return Optional.ofNullable(aloneNotes.get(dataset));
    }

    public Map<String, String> words() {
        return Collections.unmodifiableMap(words);
    }

    public List<MappingRule> rules() {
        return Collections.unmodifiableList(rules);
    }

    public Map<FocusColumn, String> columns() {
        return Collections.unmodifiableMap(columns);
    }

    public Map<String, String> extensions() {
        return Collections.unmodifiableMap(extensions);
    }

    /** The common name of a column that holds all tags. */
    public Optional<String> tagMap() {
        return Optional.ofNullable(tagMap);
    }

    /** A pattern for what stands before the keys there and is no part of them. */
    public String tagPrefix() {
        return tagPrefix;
    }

    /** The key of the tag that a column of this name holds. */
    public Optional<String> tagKey(String name) {
        return Optional.ofNullable(tagColumns)
                .map(pattern -> pattern.matcher(name))
                .filter(java.util.regex.Matcher::matches)
                .map(found -> found.group(1));
    }
}

package io.cloudcost.budget.internal.ledger;

import io.cloudcost.model.Money;
import io.cloudcost.model.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Facts by name, as one text. A name may come more than once; what is null is left out. */
final class Facts {

    private final List<List<String>> lines;

    Facts() {
        this(new ArrayList<>());
    }

    private Facts(List<List<String>> lines) {
        this.lines = lines;
    }

    static Facts of(String text) {
        return new Facts(new ArrayList<>(Lines.read(text)));
    }

    Facts put(String name, @Nullable Object value) {
        if (value != null) {
            lines.add(List.of(name, value.toString()));
        }
        return this;
    }

    Facts put(String name, @Nullable Money money) {
        if (money != null) {
            lines.add(List.of(name, money.amount().toPlainString(), money.currency()));
        }
        return this;
    }

    Facts put(String name, Tags tags) {
        tags.asMap().forEach((key, value) -> lines.add(List.of(name, key, value)));
        return this;
    }

    Facts put(String name, List<String> values) {
        values.forEach(value -> put(name, value));
        return this;
    }

    /** One line of several fields; what is null is an empty one. */
    Facts line(String name, List<? extends @Nullable Object> fields) {
        List<String> line = new ArrayList<>(List.of(name));
        fields.forEach(field -> line.add(Objects.toString(field, "")));
        lines.add(line);
        return this;
    }

    Optional<String> find(String name) {
        return lines(name).stream().map(fields -> fields.get(0)).findFirst();
    }

    String get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("A row of the state store lacks " + name + "."));
    }

    @Nullable
    String orNull(String name) {
        return find(name).orElse(null);
    }

    Optional<Money> money(String name) {
        return lines(name).stream()
                .map(fields -> Money.of(fields.get(0), fields.get(1)))
                .findFirst();
    }

    Duration duration(String name) {
        return Duration.parse(get(name));
    }

    Optional<Instant> time(String name) {
        return find(name).map(Instant::parse);
    }

    Tags tags(String name) {
        Map<String, String> tags = new LinkedHashMap<>();
        lines(name).forEach(fields -> tags.put(fields.get(0), fields.get(1)));
        return Tags.of(tags);
    }

    List<String> values(String name) {
        return lines(name).stream().map(fields -> fields.get(0)).toList();
    }

    /** The fields after the name, of each line of that name. */
    List<List<String>> lines(String name) {
        return lines.stream()
                .filter(fields -> fields.get(0).equals(name))
                .map(fields -> fields.subList(1, fields.size()))
                .toList();
    }

    String text() {
        return Lines.write(lines);
    }
}

package io.cloudcost.budget.internal.prices;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row of a plain comma-separated file, read by column name: no field holds a comma. */
record Csv(Map<String, String> fields) {

    static List<Csv> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] names = lines.get(0).split(",", -1);
        List<Csv> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], values[i]);
            }
            rows.add(new Csv(row));
        }
        return rows;
    }

    String text(String column) {
        String value = fields.get(column);
        if (value == null) {
            throw new IllegalArgumentException("There is no column " + column + "; there are " + fields.keySet());
        }
        return value;
    }

    /** Empty where the field is, and where it is 0: neither is a price. */
    Optional<BigDecimal> price(String column) {
        return number(column).filter(value -> value.signum() > 0);
    }

    Optional<BigDecimal> number(String column) {
        return Optional.of(text(column)).filter(value -> !value.isEmpty()).map(BigDecimal::new);
    }
}

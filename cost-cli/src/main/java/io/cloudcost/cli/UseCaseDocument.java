package io.cloudcost.cli;

import io.cloudcost.usecase.FocusUseCases;
import io.cloudcost.usecase.UseCase;
import io.cloudcost.usecase.UseCaseTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The answer to a use case for programs. */
final class UseCaseDocument {

    private UseCaseDocument() {}

    static void write(JsonOut json, UseCase useCase, UseCaseTable table) throws IOException {
        json.object(() -> {
            json.text("useCase", useCase.name());
            json.objects("columns", table.columns(), column -> {
                json.text("name", column.name());
                json.text("kind", column.kind().name().toLowerCase(Locale.ROOT));
            });
            json.objects("rows", table.rows(), row -> row(json, table.columns(), row));
            json.flag("truncated", table.truncated());
        });
    }

    static void list(JsonOut json) throws IOException {
        json.object(() -> json.objects("useCases", FocusUseCases.all(), one -> {
            json.text("name", one.name());
            json.text("title", one.title());
            json.flag("needsTag", one.needsTag());
        }));
    }

    private static void row(JsonOut json, List<UseCaseTable.Column> columns, List<@Nullable Object> row)
            throws IOException {
        for (int at = 0; at < row.size(); at++) {
            String name = columns.get(at).name();
            Object value = row.get(at);
            if (value instanceof Long count) {
                json.number(name, count);
            } else {
                json.text(name, value instanceof BigDecimal number ? number.toPlainString() : value);
            }
        }
    }
}

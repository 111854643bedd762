package io.cloudcost.cli;

import io.cloudcost.usecase.FocusUseCases;
import io.cloudcost.usecase.UseCase;
import io.cloudcost.usecase.UseCaseTable;
import io.cloudcost.usecase.UseCaseTable.Column;
import io.cloudcost.usecase.UseCaseTable.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The answer to a use case for people. */
final class UseCasePage {

    private static final MathContext SHOWN_DIGITS = new MathContext(6);

    private UseCasePage() {}

    static void print(Page page, UseCase useCase, UseCaseTable answer) throws IOException {
        page.line(useCase.title());
        page.blank();
        if (answer.rows().isEmpty()) {
            page.line("No charges match. " + Hint.quoted("analyze") + " tells what the store holds.");
            return;
        }
        List<Column> columns = answer.columns();
        Table table = Table.of(columns.stream().map(UseCasePage::title).toArray(String[]::new));
        for (List<@Nullable Object> row : answer.rows()) {
            table.row(IntStream.range(0, row.size())
                    .mapToObj(at -> shown(columns.get(at).kind(), row.get(at)))
                    .toArray(String[]::new));
        }
        table.print(page);
        if (answer.truncated()) {
            page.warning("There are more rows; --limit says how many are shown.");
        }
    }

    static void list(Page page) throws IOException {
        Table table = Table.of("NAME", "ANSWERS");
        FocusUseCases.all()
                .forEach(one -> table.row(one.name(), one.title() + (one.needsTag() ? " (needs --tag)" : "")));
        table.print(page);
    }

    private static String title(Column column) {
        return column.kind() == Kind.TEXT || column.kind() == Kind.PERIOD ? column.name() : ">" + column.name();
    }

    private static String shown(Kind kind, @Nullable Object value) {
        if (value == null) {
            return kind == Kind.TEXT ? QueryPage.NO_VALUE : Shown.UNKNOWN;
        }
        return switch (kind) {
            case TEXT, PERIOD -> (String) value;
            case COUNT -> Shown.whole((Long) value);
            case AMOUNT -> String.format(Locale.ROOT, "%,.2f", (BigDecimal) value);
            case RATE -> Shown.share(Optional.of((BigDecimal) value));
            case QUANTITY -> ((BigDecimal) value).toPlainString();
            case PRICE -> ((BigDecimal) value).round(SHOWN_DIGITS).toPlainString();
        };
    }
}

package io.cloudcost.aws.internal.prices;

import io.cloudcost.AuthenticationException;
import io.cloudcost.CollectionCancelledException;
import io.cloudcost.CostException;
import io.cloudcost.PermissionException;
import io.cloudcost.aws.internal.sdk.PriceList;
import io.cloudcost.aws.internal.sdk.PriceQuestion;
import io.cloudcost.spi.PaidAnswers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the price list that were asked for: each question once in a collection, and with a state store once a day for all
 * collections. A failure is told once and leaves prices unknown; after a refusal nothing more is asked.
 */
public final class PriceBook {

    /**
     * What a question was answered with.
     *
     * @param missing why there are no rows; null if it was answered
     */
    record Rows(List<PriceRow> rows, @Nullable String missing) {}

    private final Function<PriceQuestion, List<String>> list;
    private final Optional<PaidAnswers> kept;
    private final String endpoint;
    private final IntConsumer read;
    private final Consumer<CostException> failed;
    private final Map<PriceQuestion, FutureTask<Rows>> pages = new ConcurrentHashMap<>();
    private final Map<PriceQuestion, List<PriceRow>> answered = new ConcurrentHashMap<>();
    private volatile @Nullable String refusal;

    /**
     * @param list asks AWS
     * @param kept where answers are kept across collections
     * @param endpoint whose answers they are
     * @param read told how many prices came
     * @param failed told what kept prices from being read
     */
    public PriceBook(
            Function<PriceQuestion, List<String>> list,
            Optional<PaidAnswers> kept,
            String endpoint,
            IntConsumer read,
            Consumer<CostException> failed) {
        this.list = list;
        this.kept = kept;
        this.endpoint = endpoint;
        this.read = read;
        this.failed = failed;
    }

    /** A book that says of every price why it is unknown. */
    public static PriceBook closed(String reason) {
        PriceBook book = new PriceBook(question -> List.of(), Optional.empty(), "", rows -> {}, failure -> {});
        book.refusal = reason;
        return book;
    }

    /** The answer; whoever asks first asks AWS, the others wait for it. */
    Rows rows(PriceQuestion question) {
        FutureTask<Rows> mine = new FutureTask<>(() -> find(question));
        FutureTask<Rows> first = pages.putIfAbsent(question, mine);
        if (first == null) {
            mine.run();
        }
        return wait(first == null ? mine : first);
    }

    private static Rows wait(FutureTask<Rows> page) {
        try {
            return page.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CollectionCancelledException(
                    PriceList.PRODUCTS + " was given up because its thread was interrupted.");
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof CostException cause) {
                throw cause;
            }
            throw new IllegalStateException("A price could not be looked up", failure.getCause());
        }
    }

    private Rows find(PriceQuestion question) {
        String refused = refusal;
        if (refused != null) {
            return new Rows(List.of(), refused);
        }
        try {
            List<PriceRow> rows = kept(question).orElseGet(() -> ask(question));
            answered.put(question, rows);
            read.accept(rows.size());
            return new Rows(rows, null);
        } catch (CollectionCancelledException over) {
            throw over;
        } catch (CostException failure) {
            return fail(failure);
        }
    }

    private Rows fail(CostException failure) {
        String reason = "AWS's price list could not be read";
        if (failure instanceof PermissionException || failure instanceof AuthenticationException) {
            refusal = reason;
        }
        failed.accept(failure);
        return new Rows(List.of(), reason);
    }

    /** List prices are the same for everybody: whose credentials asked does not matter. */
    private Optional<List<PriceRow>> kept(PriceQuestion question) {
        return kept.flatMap(answers -> answers.find("aws", endpoint, PriceList.PRODUCTS, question.text()))
                .map(PriceRows::ofKept);
    }

    private List<PriceRow> ask(PriceQuestion question) {
        List<PriceRow> rows = PriceRows.ofProducts(list.apply(question));
        kept.ifPresent(
                answers -> answers.keep("aws", endpoint, PriceList.PRODUCTS, question.text(), PriceRows.kept(rows)));
        return rows;
    }

    /** What was answered so far. */
    Map<PriceQuestion, List<PriceRow>> answered() {
        return answered;
    }
}

package io.cloudcost;

import static io.cloudcost.TestProvider.CENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudcost.model.Money;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.spi.CollectRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class CollectRunTest {

    private static final CollectRun.Work NOTHING = () -> {};
    private static final CollectRun.Work FOREVER = () -> new CountDownLatch(1).await();

    @Test
    void aFailingPartBecomesAnIssueAndTheRestGoesOn() {
        CostSnapshot snapshot = collect(run -> {
            run.part(Part.ACCOUNT, true, NOTHING);
            run.part(Part.INSTANCES, true, () -> {
                throw new PermissionException("no right to list instances");
            });
        });
        assertThat(snapshot.part(Part.ACCOUNT)).isEqualTo(PartStatus.READ);
        assertThat(snapshot.part(Part.INSTANCES)).isEqualTo(PartStatus.FAILED);
        assertThat(snapshot.part(Part.VOLUMES)).isEqualTo(PartStatus.NOT_OFFERED);
        assertThat(snapshot.issues())
                .containsExactly(new Issue(IssueCode.PERMISSION, Part.INSTANCES, "no right to list instances"));
        assertThat(snapshot.isComplete()).isFalse();
    }

    @Test
    void moreCanBeginWhenAllIsRead() {
        List<String> order = new CopyOnWriteArrayList<>();
        CostSnapshot snapshot = collect(run -> {
            run.part(Part.INSTANCES, true, () -> run.fork(Part.INSTANCES, () -> order.add("instances")));
            run.settle();
            run.part(Part.UTILIZATION, true, () -> order.add("use"));
        });
        assertThat(order).containsExactly("instances", "use");
        assertThat(snapshot.part(Part.UTILIZATION)).isEqualTo(PartStatus.READ);
    }

    @Test
    void whatTheProviderDoesNotOfferIsToldAndIsNoGap() {
        CostSnapshot snapshot = collect(run -> {
            run.part(Part.ACCOUNT, true, NOTHING);
            run.part(Part.INVOICES, true, () -> run.notOffered(Part.INVOICES, "invoices are for paying customers"));
            run.follows(Part.INVOICE_ITEMS, true, Part.INVOICES);
        });
        assertThat(snapshot.part(Part.INVOICES)).isEqualTo(PartStatus.NOT_OFFERED);
        assertThat(snapshot.part(Part.INVOICE_ITEMS)).isEqualTo(PartStatus.NOT_OFFERED);
        assertThat(snapshot.issues())
                .containsExactly(new Issue(IssueCode.NOT_OFFERED, Part.INVOICES, "invoices are for paying customers"));
        assertThat(snapshot.issues().get(0).leavesGap()).isFalse();
        assertThat(snapshot.isComplete()).isTrue();
    }

    @Test
    void whatIsNotOfferedHidesNoFailureAndIsNoSignOfLife() {
        CostCollector refused = collector(run -> {
            run.part(Part.ACCOUNT, true, () -> run.notOffered(Part.ACCOUNT, "not for you"));
            run.part(Part.INSTANCES, true, () -> {
                throw new PermissionException("no right to list instances");
            });
        });
        assertThatThrownBy(refused::collect).isInstanceOf(PermissionException.class);
        CostSnapshot half = collect(run -> {
            run.part(Part.ACCOUNT, true, NOTHING);
            run.part(Part.INVOICES, true, () -> {
                run.read(Part.INVOICES, 500);
                run.notOffered(Part.INVOICES, "not for you");
            });
        });
        assertThat(half.part(Part.INVOICES)).isEqualTo(PartStatus.PARTLY);
    }

    @Test
    void aPartThatFailsAfterItGaveSomethingWasReadPartly() {
        CostSnapshot snapshot = collect(run -> run.part(Part.INSTANCES, true, () -> {
            run.read(Part.INSTANCES, 500);
            throw new TransportException("reset", null);
        }));
        assertThat(snapshot.part(Part.INSTANCES)).isEqualTo(PartStatus.PARTLY);
        assertThat(snapshot.issues()).extracting(Issue::code).containsExactly(IssueCode.TRANSPORT);
    }

    @Test
    void aPartForWhichMemoryRanOutSaysSo() {
        CostSnapshot snapshot = collect(run -> {
            run.part(Part.ACCOUNT, true, NOTHING);
            run.part(Part.INSTANCES, true, () -> {
                throw new OutOfMemoryError("Java heap space");
            });
        });
        assertThat(snapshot.part(Part.INSTANCES)).isEqualTo(PartStatus.FAILED);
        assertThat(snapshot.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.code()).isEqualTo(IssueCode.INTERNAL);
            assertThat(issue.message()).contains("instances ended in java.lang.OutOfMemoryError");
        });
    }

    @Test
    void aPartThatFollowsAFailedOneWasNotRead() {
        CostSnapshot snapshot = collect(run -> {
            run.part(Part.INVOICES, true, () -> {
                throw new TransportException("reset", null);
            });
            assertThat(run.follows(Part.INVOICE_ITEMS, true, Part.INVOICES)).isTrue();
            run.part(Part.VOLUMES, true, NOTHING);
            run.follows(Part.SNAPSHOTS, true, Part.VOLUMES);
            run.follows(Part.UTILIZATION, false, Part.VOLUMES);
        });
        assertThat(snapshot.part(Part.INVOICE_ITEMS)).isEqualTo(PartStatus.FAILED);
        assertThat(snapshot.part(Part.SNAPSHOTS)).isEqualTo(PartStatus.READ);
        assertThat(snapshot.part(Part.UTILIZATION)).isEqualTo(PartStatus.NOT_ASKED);
    }

    @Test
    void whatFollowsAPartThatWasNotAskedForIsNotRead() {
        CostSnapshot snapshot = collect(run -> {
            run.part(Part.ACCOUNT, true, NOTHING);
            run.part(Part.INVOICES, false, NOTHING);
            run.follows(Part.INVOICE_ITEMS, true, Part.INVOICES);
        });
        assertThat(snapshot.part(Part.INVOICE_ITEMS)).isEqualTo(PartStatus.NOT_ASKED);
    }

    @Test
    void aFaultInAPartIsAnIssueToo() {
        CostSnapshot snapshot = collect(run -> {
            run.part(Part.ACCOUNT, true, NOTHING);
            run.part(Part.VOLUMES, true, () -> {
                throw new IllegalStateException("bug");
            });
        });
        assertThat(snapshot.issues()).extracting(Issue::code).containsExactly(IssueCode.INTERNAL);
    }

    @Test
    void throwsWhenNothingOfTheAccountCouldBeRead() {
        assertThatThrownBy(() -> collect(run -> {
                    run.part(Part.PRICES, true, NOTHING);
                    run.part(Part.INSTANCES, true, () -> {
                        throw new TransportException("reset", null);
                    });
                    run.part(Part.ACCOUNT, true, () -> {
                        throw new AuthenticationException("bad key");
                    });
                }))
                .isInstanceOf(AuthenticationException.class)
                .hasMessage("bad key");
    }

    @Test
    void whatIsNotAskedForIsNotRead() {
        CostSnapshot snapshot = collect(
                run -> {
                    run.part(Part.ACCOUNT, true, NOTHING);
                    run.part(Part.INSTANCES, true, () -> {
                        throw new IllegalStateException("must not run");
                    });
                },
                CollectRequest.builder().only(Part.ACCOUNT).build());
        assertThat(snapshot.part(Part.INSTANCES)).isEqualTo(PartStatus.NOT_ASKED);
        assertThat(snapshot.isComplete()).isTrue();
    }

    @Test
    void aPartMayAddWorkOnAnyExecutor() {
        for (Executor executor : List.<Executor>of(Runnable::run, work -> new Thread(work).start())) {
            Queue<Integer> done = new ConcurrentLinkedQueue<>();
            new TestProvider.Builder(run -> run.part(Part.INSTANCES, true, () -> {
                        for (int i = 0; i < 50; i++) {
                            int number = i;
                            run.fork(Part.INSTANCES, () -> done.add(number));
                        }
                    }))
                    .credentials(Credentials.apiKey("k"))
                    .executor(executor)
                    .build()
                    .collect();
            assertThat(done).hasSize(50);
        }
    }

    @Test
    void anExecutorThatRefusesIsASettingsError() {
        CostCollector collector = new TestProvider.Builder(run -> run.part(Part.INSTANCES, true, NOTHING))
                .credentials(Credentials.apiKey("k"))
                .executor(work -> {
                    throw new RejectedExecutionException("full");
                })
                .build();
        assertThatThrownBy(collector::collect)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("full");
    }

    @Test
    void atTheTimeoutWhatIsUnreadIsAnIssue() {
        CostSnapshot snapshot = collect(
                run -> {
                    run.part(Part.ACCOUNT, true, NOTHING);
                    run.part(Part.INSTANCES, true, FOREVER);
                },
                CollectRequest.builder().timeout(Duration.ofMillis(200)).build());
        assertThat(snapshot.part(Part.ACCOUNT)).isEqualTo(PartStatus.READ);
        assertThat(snapshot.part(Part.INSTANCES)).isEqualTo(PartStatus.FAILED);
        assertThat(snapshot.issues()).extracting(Issue::code).containsExactly(IssueCode.TIMEOUT);
    }

    @Test
    void interruptingEndsTheCollectionAndKeepsTheFlag() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            Throwable failure = catchThrowableOfType(
                    CollectionCancelledException.class,
                    () -> collect(run -> run.part(Part.INSTANCES, true, () -> {
                        running.countDown();
                        FOREVER.run();
                    })));
            flag.complete(failure != null && Thread.currentThread().isInterrupted());
        });
        thread.start();
        running.await();
        thread.interrupt();
        assertThat(flag.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void cancellingTheFutureInterruptsTheWork() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        CompletableFuture<CostSnapshot> future = collector(run -> run.part(Part.INSTANCES, true, () -> {
                    running.countDown();
                    try {
                        FOREVER.run();
                    } catch (InterruptedException expected) {
                        interrupted.countDown();
                        throw expected;
                    }
                }))
                .collectAsync();
        running.await();
        future.cancel(true);
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void aFutureGivesTheSnapshotOrTheFailure() {
        assertThat(collector(run -> run.part(Part.ACCOUNT, true, NOTHING))
                        .collectAsync()
                        .join()
                        .part(Part.ACCOUNT))
                .isEqualTo(PartStatus.READ);
        CompletableFuture<CostSnapshot> failed = collector(run -> run.part(Part.ACCOUNT, true, () -> {
                    throw new AuthenticationException("bad key");
                }))
                .collectAsync();
        assertThatThrownBy(failed::join).hasCauseInstanceOf(AuthenticationException.class);
    }

    @Test
    void progressIsToldByOneThreadAtATimeAndMayFail() {
        List<Progress> told = new ArrayList<>(); // not thread-safe on purpose
        CostSnapshot snapshot = collect(
                run -> {
                    for (int i = 0; i < 20; i++) {
                        run.part(new Part("part-" + i), true, NOTHING);
                    }
                },
                CollectRequest.builder().progress(told::add).build());
        assertThat(told).hasSize(20);
        assertThat(told.get(19).partsTotal()).isEqualTo(20);
        assertThat(snapshot.issues()).isEmpty();

        CostSnapshot faulty = collect(
                run -> run.part(Part.ACCOUNT, true, NOTHING),
                CollectRequest.builder()
                        .progress(progress -> {
                            throw new IllegalStateException("bug");
                        })
                        .build());
        assertThat(faulty.part(Part.ACCOUNT)).isEqualTo(PartStatus.READ);
        assertThat(faulty.issues()).extracting(Issue::code).containsExactly(IssueCode.INTERNAL);
    }

    @Test
    void paidCallsStayWithinTheBudget() {
        CostSnapshot snapshot = collect(
                run -> run.part(Part.ACCOUNT, true, () -> {
                    run.read(Part.ACCOUNT, 1);
                    run.pay("GetCost", CENT);
                    run.pay("GetCost", CENT);
                    run.pay("GetCost", CENT);
                }),
                CollectRequest.builder().apiBudget(Money.usd("0.025")).build());
        assertThat(snapshot.stats().paidRequests()).isEqualTo(2);
        assertThat(snapshot.stats().paidCost().single()).contains(Money.usd("0.02"));
        assertThat(snapshot.issues()).extracting(Issue::code).containsExactly(IssueCode.CALL_BUDGET);
        assertThat(snapshot.issues().get(0).message())
                .contains("0.025 USD")
                .contains("0.02 USD")
                .contains("GetCost");
    }

    @Test
    void paidCallsAreToldAlsoWhereAllFailsInTheEnd() {
        List<String> told = new CopyOnWriteArrayList<>();
        CollectRequest request = CollectRequest.builder()
                .paid((call, price) -> told.add(call + " " + price))
                .build();
        CostCollector fails = collector(run -> run.part(Part.ACCOUNT, true, () -> {
            run.pay("GetCost", CENT);
            throw new AuthenticationException("bad key");
        }));
        assertThatThrownBy(() -> fails.collect(request.toBuilder().build()))
                .isInstanceOf(AuthenticationException.class);
        assertThat(told).containsExactly("GetCost 0.01 USD");
    }

    @Test
    void aGroupSharesItsBudgetAndNamesWhatFailed() {
        CostCollector spends = collector(run -> run.part(Part.ACCOUNT, true, () -> run.pay("GetCost", CENT)));
        CostCollector fails = collector(run -> run.part(Part.ACCOUNT, true, () -> {
            throw new AuthenticationException("bad key");
        }));
        GroupResult result = CostCollectorGroup.of(List.of(spends, fails, spends))
                .collect(CollectRequest.builder().apiBudget(CENT).build());
        assertThat(result.snapshots()).hasSize(1);
        assertThat(result.failures()).extracting(GroupResult.Failure::position).containsExactly(1, 2);
        assertThat(result.failures().get(1).cause()).isInstanceOf(CallBudgetException.class);
    }

    private static CostSnapshot collect(Consumer<CollectRun> work) {
        return collect(work, CollectRequest.defaults());
    }

    private static CostSnapshot collect(Consumer<CollectRun> work, CollectRequest request) {
        return collector(work).collect(request);
    }

    private static CostCollector collector(Consumer<CollectRun> work) {
        return new TestProvider.Builder(work)
                .credentials(Credentials.apiKey("k"))
                .build();
    }
}

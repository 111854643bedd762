package io.cloudcost.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LimiterTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final AtomicInteger SCOPES = new AtomicInteger();

    private final String scope = "limiter-test-" + SCOPES.incrementAndGet();

    private static long in(Duration time) {
        return System.nanoTime() + time.toNanos();
    }

    private static void use(Limiter limiter) throws Exception {
        Permit permit = limiter.acquire(in(Duration.ZERO.plusSeconds(30)));
        permit.sent();
        permit.answered();
    }

    @Test
    void whatCannotBeHadInTimeIsToldAtOnce() throws Exception {
        Limiter limiter = Limiters.join(scope, 1, LONG);
        use(limiter);
        TooLateException late =
                catchThrowableOfType(TooLateException.class, () -> limiter.acquire(in(Duration.ofMinutes(30))));
        assertThat(late.getWait()).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
    }

    @Test
    void aPermitThatWasNotUsedIsFreeAgain() throws Exception {
        Limiter limiter = Limiters.join(scope, 1, LONG);
        limiter.acquire(in(LONG)).close();
        use(limiter);
        assertThatThrownBy(() -> use(limiter)).isInstanceOf(TooLateException.class);
    }

    @Test
    void aUsedPermitIsNotGivenBack() throws Exception {
        Limiter limiter = Limiters.join(scope, 1, LONG);
        Permit permit = limiter.acquire(in(LONG));
        assertThat(permit.used()).isFalse();
        permit.sent();
        permit.close();
        assertThat(permit.used()).isTrue();
        assertThatThrownBy(() -> use(limiter)).isInstanceOf(TooLateException.class);
    }

    @Test
    void allOfAScopeShareAndTheStrictestHoldsWhileItIsThere() throws Exception {
        Limiter loose = Limiters.join(scope, 3, LONG);
        Limiter strict = Limiters.join(scope, 1, LONG);
        assertThat(strict).isSameAs(loose);
        use(loose);
        assertThatThrownBy(() -> use(loose)).isInstanceOf(TooLateException.class);
        strict.leave(1);
        use(loose);
        use(loose);
        assertThatThrownBy(() -> use(loose)).isInstanceOf(TooLateException.class);
        assertThat(Limiters.join(scope + "-other", 3, LONG)).isNotSameAs(loose);
    }

    @Test
    void thoseWhoWaitAreServedInOrder() throws Exception {
        Limiter limiter = Limiters.join(scope, 1, LONG);
        Permit first = limiter.acquire(in(LONG));
        List<Integer> served = new ArrayList<>();
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Future<?>> waiting = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            int mine = number;
            waiting.add(threads.submit(() -> {
                Permit permit = limiter.acquire(in(LONG.multipliedBy(10)));
                synchronized (served) {
                    served.add(mine);
                }
                permit.close();
                return null;
            }));
            awaitWaiters(limiter, number + 1);
        }
        first.close();
        for (Future<?> future : waiting) {
            future.get();
        }
        threads.shutdown();
        assertThat(served).containsExactly(0, 1, 2, 3, 4);
    }

    private static void awaitWaiters(Limiter limiter, int count) {
        long end = in(Duration.ofSeconds(30));
        while (limiter.waiting() < count && System.nanoTime() < end) {
            Thread.yield();
        }
        assertThat(limiter.waiting()).isEqualTo(count);
    }

    @Test
    void aWaitEndsWhenItsThreadIsInterruptedAndTheNextIsServed() throws Exception {
        Limiter limiter = Limiters.join(scope, 1, LONG);
        Permit first = limiter.acquire(in(LONG));
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread impatient = new Thread(() -> {
            try {
                limiter.acquire(in(LONG.multipliedBy(10)));
            } catch (InterruptedException e) {
                interrupted.countDown();
            } catch (TooLateException e) {
                throw new IllegalStateException(e);
            }
        });
        impatient.start();
        awaitWaiters(limiter, 1);
        impatient.interrupt();
        interrupted.await();
        impatient.join();
        assertThat(limiter.waiting()).isZero();
        first.close();
        use(limiter);
    }

    @Test
    void aPauseHoldsEverybodyOfTheScope() throws Exception {
        Limiter limiter = Limiters.join(scope, 5, Duration.ofMillis(1));
        limiter.pause(Duration.ofMinutes(5));
        TooLateException late =
                catchThrowableOfType(TooLateException.class, () -> limiter.acquire(in(Duration.ofMinutes(4))));
        assertThat(late.getWait()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(6));
    }

    @Test
    void whoWasTooFastHasHalfOfThePermits() throws Exception {
        Limiter limiter = Limiters.join(scope, 4, LONG);
        limiter.slower();
        use(limiter);
        use(limiter);
        assertThatThrownBy(() -> limiter.acquire(in(Duration.ofMillis(20)))).isInstanceOf(TooLateException.class);
    }

    @Test
    void aPauseReachesThoseWhoAlreadyWait() throws Exception {
        Limiter limiter = Limiters.join(scope, 1, LONG);
        limiter.acquire(in(LONG));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<Permit> waiting = thread.submit(() -> limiter.acquire(in(LONG.multipliedBy(2))));
        awaitWaiters(limiter, 1);
        limiter.pause(LONG.multipliedBy(3));
        assertThatThrownBy(waiting::get).hasCauseInstanceOf(TooLateException.class);
        thread.shutdown();
    }
}

package io.github.gongwenlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongwenlint.report.Checked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many files, many threads, one order. */
@Timeout(60)
class InOrderTest {
  private static List<Inputs.Input> inputs(int count) {
    List<Inputs.Input> inputs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      inputs.add(new Inputs.Input(Integer.toString(i), null, true, null));
    }
    return inputs;
  }

  private static List<String> names(int count) {
    return inputs(count).stream().map(Inputs.Input::name).toList();
  }

  /** Remembers what was reported, and that nobody else reports meanwhile. */
  private abstract static class Remembering implements InOrder.Work {
    final List<String> reported = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger inside = new AtomicInteger();

    @Override
    public void report(@Nullable Checked checked) throws IOException {
      assertThat(inside.incrementAndGet()).isOne();
      reported.add(checked == null ? "nothing" : checked.path());
      inside.decrementAndGet();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16})
  void everyFileIsReportedOnceAndInItsPlace(int threads) throws Exception {
    Remembering work =
        new Remembering() {
          @Override
          public Checked check(Inputs.Input input) {
            return Checked.failed(input.name(), "x");
          }
        };
    InOrder.run(inputs(1000), work, threads);
    assertThat(work.reported).isEqualTo(names(1000));
  }

  @Test
  void whatIsNoDocumentStillHasItsTurn() throws Exception {
    Remembering work =
        new Remembering() {
          @Override
          public @Nullable Checked check(Inputs.Input input) {
            return input.name().equals("1") ? null : Checked.failed(input.name(), "x");
          }
        };
    InOrder.run(inputs(3), work, 2);
    assertThat(work.reported).containsExactly("0", "nothing", "2");
  }

  @Test
  void theOthersGoOnDuringASlowFileButNotWithoutEnd() throws Exception {
    CountDownLatch ahead = new CountDownLatch(50);
    Set<String> checked = ConcurrentHashMap.newKeySet();
    AtomicInteger most = new AtomicInteger();
    Remembering work =
        new Remembering() {
          @Override
          public Checked check(Inputs.Input input) {
            if (input.name().equals("0")) {
              await(ahead);
              // Whoever runs ahead meanwhile has stopped by itself at some time, or is stopped
              // here.
              most.set(checked.size());
            } else {
              checked.add(input.name());
              assertThat(Integer.parseInt(input.name()) - reported.size()).isLessThan(100);
              ahead.countDown();
            }
            return Checked.failed(input.name(), "x");
          }
        };
    InOrder.run(inputs(1000), work, 2);
    assertThat(work.reported).isEqualTo(names(1000));
    assertThat(most.get()).isBetween(50, 100);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void aReportThatFailsEndsTheRun(int threads) {
    AtomicInteger reports = new AtomicInteger();
    InOrder.Work work =
        new InOrder.Work() {
          @Override
          public Checked check(Inputs.Input input) {
            return Checked.failed(input.name(), "x");
          }

          @Override
          public void report(@Nullable Checked checked) throws IOException {
            if (reports.incrementAndGet() == 3) {
              throw new IOException("Broken pipe");
            }
          }
        };
    assertThatThrownBy(() -> InOrder.run(inputs(1000), work, threads))
        .isInstanceOf(IOException.class)
        .hasMessage("Broken pipe");
    assertThat(reports).hasValue(3);
  }

  @Test
  void aCheckThatFailsEndsTheRun() {
    Remembering work =
        new Remembering() {
          @Override
          public Checked check(Inputs.Input input) {
            throw new IllegalStateException("a fault");
          }
        };
    assertThatThrownBy(() -> InOrder.run(inputs(1000), work, 2)).hasMessage("a fault");
  }
}

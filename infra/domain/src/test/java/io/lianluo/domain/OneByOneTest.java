package io.lianluo.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OneByOneTest {

    private final List<Integer> done = new ArrayList<>();

    @Test
    void one_that_fails_keeps_none_behind_it_from_its_turn() {
        OneByOne.each(List.of(1, 2, 3, 4), one -> one, one -> {
            switch (one) {
                case 1 -> throw new IllegalStateException("too much waits");
                case 3 -> throw new StackOverflowError();
                default -> done.add(one);
            }
        });
        assertThat(done).containsExactly(2, 4);
    }

    @Test
    void where_all_fail_nobody_waits_for_each_of_them() {
        List<Integer> tried = new ArrayList<>();
        OneByOne.each(IntStream.range(0, 500).boxed().toList(), one -> one, one -> {
            tried.add(one);
            throw new IllegalStateException("the store is away");
        });
        assertThat(tried).hasSize(OneByOne.IN_A_ROW);
    }

    @Test
    void the_steps_of_a_sweep_do_not_hang_on_each_other() {
        OneByOne.all(() -> done.add(1), () -> {
            throw new NoClassDefFoundError("io/lianluo/Missing");
        }, () -> done.add(3));
        assertThat(done).containsExactly(1, 3);
    }

    @Test
    void exhausted_memory_is_not_passed_over() {
        assertThatThrownBy(() -> OneByOne.all(() -> {
            throw new OutOfMemoryError("Java heap space");
        }, () -> done.add(2))).isInstanceOf(OutOfMemoryError.class);
        assertThat(done).isEmpty();
    }
}

package io.lianluo.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTest {

    @Test
    void givesBackTheKeysThatItWasMadeOf() {
        assertThat(Cursor.decode(Cursor.encode(LocalDate.of(2026, 3, 31), "", "联络员/1"))).containsExactly("2026-03-31", "", "联络员/1");
        assertThat(Cursor.decode(null)).isEmpty();
    }

    @Test
    void fitsIntoAnAddressAsItIs() {
        assertThat(Cursor.encode("~~~???", "任务")).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void isRefusedWhenItIsNone() {
        assertThatThrownBy(() -> Cursor.decode("not a cursor")).isInstanceOfSatisfying(ProblemException.class,
                problem -> assertThat(problem.errors()).containsExactly(new FieldError("cursor", "cursor")));
    }

    @Test
    void ofAnotherListIsRefusedToo() {
        assertThat(new Paging(50, List.of()).after(CursorTest::number)).isNull();
        assertThat(new Paging(50, List.of("a", "7")).after(CursorTest::number)).isEqualTo(7);
        for (List<String> keys : List.of(List.of("a"), List.of("a", "b"))) {
            assertThatThrownBy(() -> new Paging(50, keys).after(CursorTest::number)).isInstanceOfSatisfying(ProblemException.class,
                    problem -> assertThat(problem.errors()).containsExactly(new FieldError("cursor", "cursor")));
        }
    }

    private static int number(List<String> keys) {
        return Integer.parseInt(keys.get(1));
    }

    @Test
    void isThereOnlyWhenMoreFollows() {
        assertThat(Page.of(List.of("a", "b", "c"), 2, Cursor::encode)).isEqualTo(new Page<>(List.of("a", "b"), Cursor.encode("b")));
        assertThat(Page.of(List.of("a", "b"), 2, Cursor::encode)).isEqualTo(new Page<>(List.of("a", "b"), null));
    }
}

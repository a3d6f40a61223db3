package io.lianluo.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConcernedTest {

    private static final UUID LI = UUID.fromString("0198a000-0000-7000-8000-00000000000a");
    private static final UUID WANG = UUID.fromString("0198a000-0000-7000-8000-00000000000b");

    private final Concerned concerned = new Concerned();

    @Test
    void concernsTheCallerAndEachIdWhereverItStands() {
        concerned.person(LI);
        concerned.text("/api/v1/persons/" + WANG.toString().toUpperCase() + "/" + LI);
        concerned.body("application/problem+json;charset=UTF-8", ("{\"名\":\"" + WANG + "\"}").getBytes(StandardCharsets.UTF_8));
        assertThat(concerned.marks()).containsExactly(Concerned.mark(LI), Concerned.mark(WANG));
        assertThat(concerned.marks().toString()).as("digests alone").doesNotContain(LI.toString(), WANG.toString());
    }

    @Test
    void concernsNobodyWhereNoneIsNamed() {
        concerned.person(null);
        concerned.text("");
        concerned.body(null, new byte[0]);
        assertThat(concerned.marks()).isEmpty();
    }

    @Test
    void concernsAnybodyWhereMoreAreNamedThanCanBeNoted() {
        concerned.text(ids(200));
        assertThat(concerned.marks()).hasSize(200);
        concerned.person(LI);
        assertThat(concerned.marks()).isEqualTo(List.of(Concerned.MANY));
    }

    @Test
    void concernsAnybodyWhereNoIdsCanBeFound() {
        concerned.body("text/csv", "姓名,单位".getBytes(StandardCharsets.UTF_8));
        assertThat(concerned.marks()).isEqualTo(List.of(Concerned.MANY));
    }

    private static String ids(int number) {
        return Stream.generate(UUID::randomUUID).limit(number).map(UUID::toString).collect(Collectors.joining(" "));
    }
}

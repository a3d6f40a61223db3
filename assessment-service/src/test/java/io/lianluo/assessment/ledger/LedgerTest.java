package io.lianluo.assessment.ledger;

import static io.lianluo.assessment.ledger.Facts.ZONE;
import static io.lianluo.assessment.ledger.Facts.calledLate;
import static io.lianluo.assessment.ledger.Facts.fact;
import static io.lianluo.assessment.ledger.Facts.id;
import static io.lianluo.assessment.ledger.Facts.unproven;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.assessment.source.SeatLiaison;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final Ledger ledger = Ledger.open(seatLiaison("liaison-li"));

    @Test
    @Tag("TZA-3")
    void a_fact_against_the_liaison_counts_only_with_proof_that_the_person_was_told_in_time() {
        ledger.record(fact("report", "2026-03-01", Outcome.MISSING));
        ledger.record(unproven(fact("report", "2026-04-01", Outcome.MISSING)));
        ledger.record(calledLate(fact("meeting", "2026-05-01", Outcome.UNEXCUSED)));

        assertThat(ledger.judged(ZONE)).extracting(Judged::judgement)
                .containsExactly(Judgement.COUNTED, Judgement.NO_PROOF_OF_NOTICE, Judgement.NOTICE_TOO_SHORT);
    }

    @Test
    void what_was_fulfilled_excused_or_is_no_longer_owed_does_not_count() {
        ledger.record(fact("report", "2026-03-01", Outcome.HANDED_IN));
        ledger.record(fact("report", "2026-04-01", Outcome.NIL_RETURN));
        ledger.record(fact("meeting", "2026-05-01", Outcome.ATTENDED));
        ledger.record(fact("meeting", "2026-06-01", Outcome.DELEGATED));
        ledger.record(fact("meeting", "2026-07-01", Outcome.EXCUSED));
        ledger.record(fact("report", "2026-08-01", Outcome.NO_LONGER_OWED));

        assertThat(ledger.judged(ZONE)).extracting(Judged::judgement).containsExactly(Judgement.FULFILLED, Judgement.FULFILLED,
                Judgement.FULFILLED, Judgement.FULFILLED, Judgement.EXCUSED, Judgement.NO_LONGER_OWED);
    }

    @Test
    @Tag("JCH-13")
    void nobody_is_blamed_for_an_empty_chair() {
        Ledger vacancy = Ledger.open(seatLiaison(null));
        vacancy.record(fact("report", "2026-03-01", Outcome.MISSING));

        assertThat(vacancy.id()).isEqualTo(id("seat").toString());
        assertThat(vacancy.judged(ZONE)).extracting(Judged::judgement).containsExactly(Judgement.VACANT);
    }

    @Test
    @Tag("JCH-13")
    void only_days_of_the_own_term_count() {
        ledger.lasts(new Term(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), true));
        ledger.record(fact("report", "2026-02-28", Outcome.MISSING));
        ledger.record(fact("report", "2026-03-01", Outcome.MISSING));
        ledger.record(fact("report", "2026-03-31", Outcome.MISSING));
        ledger.record(fact("report", "2026-04-01", Outcome.MISSING));

        assertThat(ledger.judged(ZONE)).extracting(Judged::judgement)
                .containsExactly(Judgement.NOT_IN_OFFICE, Judgement.COUNTED, Judgement.COUNTED, Judgement.NOT_IN_OFFICE);
        assertThat(ledger.isClosed()).isTrue();
    }

    @Test
    void says_how_things_are_so_that_told_twice_or_in_another_order_it_is_the_same() {
        Ledger other = Ledger.open(seatLiaison("liaison-li"));
        Fact march = fact("report", "2026-03-01", Outcome.MISSING);
        Fact april = fact("report", "2026-04-01", Outcome.HANDED_IN);
        ledger.record(march);
        ledger.record(april);
        other.record(april);
        other.record(fact("report", "2026-03-01", Outcome.EXCUSED));
        other.record(march);
        other.record(march);

        assertThat(other.state()).isEqualTo(ledger.state());
        assertThat(ledger.raised()).hasSize(3);
        assertThat(ledger.state().adverse()).isEqualTo(1);
        assertThat(Ledger.restore(ledger.state()).state()).isEqualTo(ledger.state());
    }

    @Test
    void what_belongs_to_somebody_else_is_struck() {
        ledger.record(fact("report", "2026-03-01", Outcome.MISSING));
        ledger.strike(id("report@2026-03-01"));
        ledger.strike(id("report@2026-03-01"));

        assertThat(ledger.judged(ZONE)).isEmpty();
        assertThat(ledger.raised()).filteredOn(LedgerEvent.Struck.class::isInstance).hasSize(1);
    }

    private static SeatLiaison seatLiaison(@Nullable String liaison) {
        return new SeatLiaison("assoc", id("seat"), id("unit"), liaison == null ? null : id(liaison), liaison == null ? null : id("li"));
    }
}

package io.lianluo.assessment.ledger;

import static io.lianluo.assessment.ledger.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StreakTest {

    @Test
    @Tag("TZA-3")
    void runs_until_the_duty_is_fulfilled_and_is_remembered_afterwards() {
        List<Judged> facts = List.of(
                counted("2026-01-10"), counted("2026-02-10"), fulfilled("2026-03-10"), counted("2026-04-10"));

        List<Streak> streaks = Streak.of("report", Outcome.MISSING, facts);

        assertThat(streaks).extracting(Streak::length).containsExactly(2, 1);
        assertThat(streaks).extracting(Streak::endedBy).containsExactly(facts.get(2).fact(), null);
        assertThat(streaks).extracting(Streak::lasts).containsExactly(false, true);
    }

    @Test
    @Tag("TZA-3")
    void is_neither_lengthened_nor_ended_by_what_is_excused() {
        assertThat(Streak.of("report", Outcome.MISSING, List.of(counted("2026-01-10"), neutral("2026-02-10"), counted("2026-03-10"))))
                .extracting(Streak::length).containsExactly(2);
    }

    @Test
    void duties_do_not_mix_and_reports_and_absences_are_the_same_thing() {
        List<Judged> facts = List.of(counted("2026-01-10"), new Judged(fact("meeting", "2026-01-20", Outcome.UNEXCUSED), Judgement.COUNTED),
                new Judged(fact("meeting", "2026-02-20", Outcome.UNEXCUSED), Judgement.COUNTED), fulfilled("2026-03-10"));

        assertThat(Streak.of(facts)).extracting(Streak::duty).containsExactly("meeting", "report");
        assertThat(Streak.of(facts)).extracting(Streak::lasts).containsExactly(true, false);
    }

    /** Random histories of two duties, checked against what streaks are by definition. */
    @RepeatedTest(300)
    void holds_for_any_history(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Judged> facts = history(random);
        List<Streak> streaks = Streak.of("report", Outcome.MISSING, facts);

        List<Fact> counted = facts.stream().filter(Judged::counts).map(Judged::fact).filter(fact -> "report".equals(fact.duty())).toList();
        assertThat(streaks.stream().flatMap(streak -> streak.facts().stream())).as("every fact that counts is in one streak").containsExactlyElementsOf(counted);
        assertThat(streaks).allSatisfy(streak -> assertThat(streak.facts()).isNotEmpty());
        assertThat(streaks.stream().filter(Streak::lasts).count()).as("at most the last one lasts").isLessThanOrEqualTo(1);
        assertThat(streaks.stream().limit(Math.max(0, streaks.size() - 1))).noneMatch(Streak::lasts);
        for (Streak streak : streaks) {
            int first = positionOf(streak.facts().getFirst(), facts);
            int last = positionOf(streak.facts().getLast(), facts);
            assertThat(facts.subList(first, last + 1).stream().filter(judged -> "report".equals(judged.fact().duty())))
                    .as("nothing was fulfilled within a streak").noneMatch(Judged::resets);
            if (!streak.lasts()) {
                assertThat(positionOf(Objects.requireNonNull(streak.endedBy()), facts)).isGreaterThan(last);
            }
        }

        List<Judged> withoutNeutral = facts.stream().filter(judged -> judged.counts() || judged.resets()).toList();
        assertThat(Streak.of("report", Outcome.MISSING, withoutNeutral)).as("what is excused changes nothing").isEqualTo(streaks);
    }

    private static int positionOf(Fact fact, List<Judged> facts) {
        return facts.stream().map(Judged::fact).toList().indexOf(fact);
    }

    private static List<Judged> history(Random random) {
        List<Judged> facts = new ArrayList<>();
        LocalDate day = LocalDate.of(2026, 1, 1);
        int length = random.nextInt(30);
        for (int i = 0; i < length; i++) {
            day = day.plusDays(1 + random.nextInt(5));
            String duty = random.nextInt(4) == 0 ? "other" : "report";
            facts.add(switch (random.nextInt(3)) {
                case 0 -> new Judged(fact(duty, day.toString(), Outcome.MISSING), Judgement.COUNTED);
                case 1 -> new Judged(fact(duty, day.toString(), Outcome.HANDED_IN), Judgement.FULFILLED);
                default -> new Judged(fact(duty, day.toString(), random.nextBoolean() ? Outcome.EXCUSED : Outcome.MISSING),
                        random.nextBoolean() ? Judgement.EXCUSED : Judgement.NO_PROOF_OF_NOTICE);
            });
        }
        return facts;
    }

    private static Judged counted(String day) {
        return new Judged(fact("report", day, Outcome.MISSING), Judgement.COUNTED);
    }

    private static Judged fulfilled(String day) {
        return new Judged(fact("report", day, Outcome.HANDED_IN), Judgement.FULFILLED);
    }

    private static Judged neutral(String day) {
        return new Judged(fact("report", day, Outcome.EXCUSED), Judgement.EXCUSED);
    }
}

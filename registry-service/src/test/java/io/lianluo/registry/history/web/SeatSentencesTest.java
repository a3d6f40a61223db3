package io.lianluo.registry.history.web;

import static io.lianluo.testing.TestIds.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.access.Delegation.Area;
import io.lianluo.documents.print.Wording;
import io.lianluo.domain.LocalizedText;
import io.lianluo.domain.Messages;
import io.lianluo.registry.InMemory.InMemoryProgrammes;
import io.lianluo.registry.InMemory.InMemoryUnits;
import io.lianluo.registry.acting.Act;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.history.SeatAct;
import io.lianluo.registry.history.SeatHistory;
import io.lianluo.registry.nomination.InMemoryNominations;
import io.lianluo.registry.programme.Article;
import io.lianluo.registry.programme.Authority;
import io.lianluo.registry.programme.Citations;
import io.lianluo.registry.programme.DelegationRule;
import io.lianluo.registry.programme.Programme;
import io.lianluo.registry.programme.ProgrammeDefinition;
import io.lianluo.registry.programme.appointment.Actor;
import io.lianluo.registry.programme.appointment.AppointmentRules;
import io.lianluo.registry.programme.conduct.ConductRules;
import io.lianluo.registry.programme.conduct.SanctionStep;
import io.lianluo.registry.programme.seat.SeatRule;
import io.lianluo.registry.seat.Seat;
import io.lianluo.registry.seat.SeatKey;
import io.lianluo.registry.seat.appointment.Candidate;
import io.lianluo.registry.seat.appointment.DirectReason;
import io.lianluo.registry.seat.appointment.Ending;
import io.lianluo.registry.seat.appointment.Grounds;
import io.lianluo.registry.seat.appointment.Hearing;
import io.lianluo.registry.seat.coming.Coming;
import io.lianluo.registry.seat.delegation.Delegation;
import io.lianluo.registry.unit.Unit;
import io.lianluo.registry.unit.UnitData;
import io.lianluo.workingtime.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests how the history of a seat reads. */
@Tag("MOD-1")
class SeatSentencesTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalizedText TEXT = new LocalizedText("文", "text");
    private static final Messages MESSAGES = new Messages("registry");
    private static final Map<UUID, String> NAMES = Map.of(id("li"), "李明", id("wang"), "王芳", id("zhao"), "赵敏");

    private final InMemoryProgrammes programmes = new InMemoryProgrammes();
    private final InMemoryUnits units = new InMemoryUnits();
    private final SeatHistory history = new SeatHistory(new InMemoryNominations(), units, programmes);
    private final Unit unit = Unit.found(UnitData.of("U-1", "示例会员", "member-unit", null, null, List.of("association"), day("2026-07-01")));
    private final Seat seat = Seat.open(new SeatKey("association", "member", unit.id(), 1), day("2026-07-01"), act("2026-07-01", Act.REGISTRY));

    @BeforeEach
    void aProgrammeThatCitesItsArticles() {
        Programme programme = Programme.draft("association");
        programme.publish(new ProgrammeDefinition("association", TEXT, new Authority("association", "secretariat"), day("2026-01-01"), "cn", ZONE.getId(), true,
                List.of(SeatRule.of("member", TEXT, List.of("member-unit"), List.of("3"))), List.of(), List.of(), List.of(), AppointmentRules.NONE, List.of(), null,
                new DelegationRule(Actor.UNIT_HEAD, Term.days(30), List.of("5")), List.of(), List.of(), List.of(), null,
                new ConductRules(List.of(), List.of(), null, List.of(new SanctionStep("dismissal", TEXT, Term.days(10), SanctionStep.Effect.DISMISSED, Actor.LEADER,
                        List.of("7(2)"))), null, null, List.of(), List.of()), List.of(),
                List.of(article("3", "第三条", "art. 3"), article("5", "第五条", "art. 5"), article("7(2)", "第七条第（二）项", "art. 7(2)")), List.of(), null),
                Instant.EPOCH, "operator");
        programmes.save(programme);
        unit.headedBy(id("zhao"), day("2026-07-01"));
        units.save(unit);
    }

    @Test
    void itTellsWhoDidWhatWhenByWhichArticleAndWhy() {
        seat.appoint(new Candidate(id("li"), null), day("2026-07-01"), List.of(), act("2026-07-01", "secretary"));
        seat.delegate(new Delegation.Scope(id("zhao"), List.of(Area.REPORTS), "签收文件", day("2026-08-03"), day("2026-08-07")), act("2026-08-01", id("zhao").toString()));
        seat.suspend(day("2026-08-10"), "停职检查", act("2026-08-12", "secretary"));
        seat.resume(day("2026-08-20"));
        seat.release(Ending.release(day("2026-09-01"), Ending.How.DISMISSED, "严重失职", "示例发〔2026〕7号"), act("2026-09-01", "secretary"));

        assertThat(sentences(Locale.CHINESE)).containsExactly(
                "2026年7月1日，设立席位，依据第三条。",
                "2026年7月1日，秘书处任命李明为联络员，依据第三条。",
                "2026年8月1日，赵敏（单位负责人）授权联络员李明代行单位负责人职责，自2026年8月3日起至2026年8月7日止，依据第五条（事项：签收文件）。",
                "2026年8月12日，秘书处决定联络员李明停职，自2026年8月10日起（原因：停职检查）。",
                "2026年8月20日，联络员李明恢复履职。",
                "2026年9月1日，秘书处解聘联络员李明，依据第七条第（二）项（文号：示例发〔2026〕7号）（原因：严重失职）。");
        assertThat(sentences(Locale.ENGLISH)).contains(
                "On 2026-07-01 the secretariat appointed 李明 as liaison, under art. 3.",
                "On 2026-08-12 the secretariat suspended the liaison 李明, from 2026-08-10 (reason: 停职检查).",
                "On 2026-09-01 the secretariat dismissed the liaison 李明, under art. 7(2) (decision 示例发〔2026〕7号) (reason: 严重失职).");
    }

    @Test
    void aSuccessorACorrectionAndAnErasedLiaisonAreToldInTheOrderOfTheRecord() {
        seat.appoint(new Candidate(id("gone"), null), day("2026-07-01"), List.of(), act("2026-07-05", "secretary"));
        seat.appoint(new Candidate(id("wang"), null), day("2026-08-01"), List.of(), act("2026-08-03", "secretary"));
        seat.correct(seat.liaisons().getFirst().liaisonId(), day("2026-07-02"), null, "任命文件", act("2026-08-04", "secretary"));
        seat.close(day("2026-12-31"), act("2027-01-01", Act.REGISTRY));

        assertThat(sentences(Locale.CHINESE)).containsExactly(
                "2026年7月1日，设立席位，依据第三条。",
                "2026年7月5日，秘书处任命姓名已删除的人员为联络员，自2026年7月1日起，依据第三条。",
                "2026年8月3日，姓名已删除的人员由继任者接任，不再担任联络员，任职至2026年7月31日。",
                "2026年8月3日，秘书处任命王芳为联络员，自2026年8月1日起，依据第三条。",
                "2026年8月4日，秘书处更正姓名已删除的人员的任职日期，自2026年7月2日起至2026年7月31日止（原因：任命文件）。",
                "2026年12月31日，撤销席位。",
                "2027年1月1日，因席位撤销，王芳不再担任联络员，任职至2026年12月31日。");
    }

    @Test
    @Tag("HOS-10")
    void aHearingAndAWaiverAreTold() {
        seat.appoint(new Candidate(id("li"), null), day("2026-07-01"), List.of(), act("2026-07-01", "secretary"));
        seat.hear(Hearing.of("dismissal", day("2026-08-28"), false, "示例·主任", "认为处理过重", List.of(), act("2026-08-30", "secretary")));
        seat.hear(new Hearing("dismissal", day("2026-08-31"), true, null, null, List.of(), act("2026-08-31", "secretary")));

        assertThat(sentences(Locale.CHINESE)).contains("2026年8月30日，秘书处登记已听取联络员李明对处分的申辩，日期为2026年8月28日，依据第七条第（二）项。",
                "2026年8月31日，秘书处登记联络员李明书面放弃对处分的申辩，依据第七条第（二）项。").noneMatch(sentence -> sentence.contains("处理过重"));
        assertThat(sentences(Locale.ENGLISH)).contains("On 2026-08-30 the secretariat put on record that the liaison 李明 was heard before a sanction, on 2026-08-28, under art. 7(2).",
                "On 2026-08-31 the secretariat put on record that the liaison 李明 waived the hearing before a sanction in writing, under art. 7(2).");
    }

    @Test
    @Tag("JCH-13")
    void whatIsDatedAheadRevokedTakenUpOrLapsedIsTold() {
        seat.appoint(new Candidate(id("li"), null), day("2026-07-01"), List.of(), act("2026-07-01", "secretary"));
        seat.dateAhead(Coming.appointment(day("2026-09-01"), new Candidate(id("zhao"), null), Grounds.NONE, act("2026-08-01", "secretary")));
        seat.revokeComing(null, act("2026-08-02", "secretary"));
        seat.dateAhead(Coming.release(seat.holder().orElseThrow().liaisonId(), Ending.release(day("2026-08-31"), Ending.How.RELEASED, "退休", null), act("2026-08-03", "secretary")));
        assertThat(sentences(Locale.CHINESE)).contains("2026年8月3日，秘书处预先解除李明的联络员任职，任职至2026年8月31日（原因：退休）。");
        seat.dateAhead(Coming.appointment(day("2026-09-01"), new Candidate(id("wang"), null), Grounds.NONE, act("2026-08-04", "secretary")));
        seat.takeUp(List.of(), act("2026-09-01", Act.REGISTRY));
        seat.dateAhead(Coming.release(seat.holder().orElseThrow().liaisonId(), Ending.release(day("2026-09-30"), Ending.How.RELEASED, null, null), act("2026-09-02", "secretary")));
        seat.appoint(new Candidate(id("zhao"), null), day("2026-09-15"), List.of(), act("2026-09-15", "secretary"));
        seat.takeUp(List.of(), act("2026-10-01", Act.REGISTRY));

        assertThat(sentences(Locale.CHINESE)).containsSubsequence("2026年8月1日，秘书处预先任命赵敏为联络员，自2026年9月1日起。", "2026年8月2日，秘书处撤销对赵敏的预先任命。",
                "2026年8月3日，秘书处预先解除李明的联络员任职，任职至2026年8月31日。", "2026年8月4日，秘书处预先任命王芳为联络员，自2026年9月1日起。",
                "2026年9月1日，秘书处解除李明的联络员任职，任职至2026年8月31日（原因：退休）。", "2026年9月1日，秘书处任命王芳为联络员，依据第三条。",
                "2026年10月1日，因席位已有变动，对王芳任职的预先解除失效。");
        assertThat(sentences(Locale.ENGLISH)).contains("On 2026-08-01 the secretariat dated the appointment of 赵敏 as liaison ahead, from 2026-09-01.",
                "On 2026-08-02 the secretariat revoked the coming appointment of 赵敏.",
                "On 2026-08-03 the secretariat dated the release of 李明 ahead, with 2026-08-31 as the last day.",
                "On 2026-10-01 the coming release of 王芳 lapsed, because the seat had changed.");
    }

    @Test
    void whoHeldTheSeatBeforeTheProgrammeWasRunHereIsTakenOver() {
        seat.appoint(new Candidate(id("li"), null), day("2026-07-01"), new Grounds(List.of(), DirectReason.of(DirectReason.Ground.TAKEN_OVER, null)), List.of(),
                act("2026-09-10", "secretary"));
        seat.appoint(new Candidate(id("wang"), null), day("2026-09-11"), new Grounds(List.of(), DirectReason.of(null, "示例发〔2026〕8号")), List.of(),
                act("2026-09-11", "secretary"));

        assertThat(sentences(Locale.CHINESE)).contains("2026年9月10日，秘书处登记李明为启用时承接的联络员，自2026年7月1日起，依据第三条。",
                "2026年9月11日，秘书处任命王芳为联络员，依据第三条（文号：示例发〔2026〕8号）。");
    }

    @ParameterizedTest
    @EnumSource(SeatAct.Kind.class)
    void everyActHasWords(SeatAct.Kind kind) {
        assertThat(MESSAGES.has("history.seat." + Wording.key(kind))).isTrue();
    }

    private List<String> sentences(Locale language) {
        Wording words = new Wording(MESSAGES, language);
        Function<Signature, String> doers = signature -> signature.as() == Actor.UNIT_HEAD ? words.get("history.who", "赵敏", words.word(Actor.UNIT_HEAD))
                : words.get(signature.as() == null ? "office.registry" : "office.secretariat");
        Citations citations = new Citations(programmes);
        SeatSentences sentences = new SeatSentences(words, doers, NAMES);
        return history.of(seat).stream().map(act -> sentences.of(act, citations.of("association", act.ground(), act.effectiveOn()))).toList();
    }

    private static Article article(String number, String zh, String en) {
        return new Article(number, new LocalizedText(zh, en), TEXT, null);
    }

    private static Act act(String on, String by) {
        return new Act(day(on).atTime(10, 0).atZone(ZONE).toInstant(), day(on), by);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}

package io.lianluo.notification.dispatch;

import static io.lianluo.notification.World.PROGRAMME;
import static io.lianluo.notification.World.cause;
import static io.lianluo.notification.World.id;
import static io.lianluo.notification.World.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.access.Unit;
import io.lianluo.domain.LocalizedText;
import io.lianluo.domain.Messages;
import io.lianluo.notification.World;
import io.lianluo.notification.notice.Notice;
import io.lianluo.notification.notice.NoticeContent;
import io.lianluo.notification.notice.NoticeKind;
import io.lianluo.notification.replica.Basis;
import io.lianluo.notification.replica.Basis.Section;
import io.lianluo.notification.replica.CitedRule;
import io.lianluo.notification.replica.Contact;
import io.lianluo.notification.replica.Liaison;
import io.lianluo.notification.replica.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeTextTest {

    private static final UUID PERSON = id(1);
    private static final UUID UNIT = id(3);
    private static final Programme SHANGHAI = new Programme(PROGRAMME, 1, text("联络员工作制度", "Liaison rules"), "Asia/Shanghai");
    private static final Instant EVENING_IN_UTC = Instant.parse("2026-11-24T15:59:59.999Z");
    private static final LocalizedText REPORT = text("月报", "Monthly report");

    private final World world = new World();
    private final NoticeText words = new NoticeText(new Messages("notification"), world.contacts, world.roster);

    @Test
    void timesAreThoseOfTheProgrammesZone() {
        world.roster.put(new Unit(UNIT, "内科", null, null, null));
        Notice notice = notice(NoticeKind.REPORT_REQUESTED, NoticeContent.report(REPORT, "2026-10", EVENING_IN_UTC, false, UNIT, null));

        assertThat(words.of(notice, SHANGHAI, Locale.CHINESE)).isEqualTo(new NoticeText.Words("【联络员工作制度】请提交：月报（2026-10）",
                "请内科提交“月报（2026-10）”。\n截止时间：2026年11月24日 星期二 23:59（中国标准时间）", List.of()));
        assertThat(words.of(notice, SHANGHAI, Locale.UK)).isEqualTo(new NoticeText.Words("[Liaison rules] Please hand in: Monthly report (2026-10)",
                "Please hand in \"Monthly report (2026-10)\" for 内科.\nDue: Tuesday, 24 November 2026, 23:59 (China Standard Time)", List.of()));
        assertThat(words.of(notice, new Programme(PROGRAMME, 1, SHANGHAI.title(), "Europe/Berlin"), Locale.ENGLISH).text()).contains("16:59");
    }

    @Test
    void aLetterGreetsAndEnds() {
        Notice notice = notice(NoticeKind.APPOINTED, NoticeContent.liaison(UNIT, PERSON, LocalDate.of(2026, 12, 1), null));

        assertThat(words.letter(notice, SHANGHAI, new Contact(PERSON, "王芳", "wang@example.org", "zh-CN", 1)).text())
                .startsWith("王芳：\n\n您自2026年12月1日起担任您所在单位的联络员。").contains("《联络员工作制度》").endsWith("通知编号：" + notice.id());
    }

    @Test
    void aLetterCitesTheArticlesOnWhichItRests() {
        Programme citing = new Programme(PROGRAMME, 1, SHANGHAI.title(), SHANGHAI.zoneId(), List.of(new CitedRule(Section.DUTIES, "monthly-report",
                List.of(text("第四条第（二）项", "art. 4(2)"), text("第五条", "art. 5"))), new CitedRule(Section.SEATS, "monthly-report", List.of(text("第九条", "art. 9")))));
        Notice asked = notice(NoticeKind.REPORT_REQUESTED, NoticeContent.report(REPORT, "2026-10", EVENING_IN_UTC, false, UNIT, Basis.duty(1, "monthly-report")));
        Contact chinese = new Contact(PERSON, "王芳", "wang@example.org", "zh-CN", 1);
        Contact english = new Contact(PERSON, "Wang Fang", "wang@example.org", "en", 1);

        assertThat(words.letter(asked, citing, chinese).text()).contains("依照《联络员工作制度》第四条第（二）项、第五条自动发出");
        assertThat(words.letter(asked, citing, english).text()).contains("under the programme \"Liaison rules\" (art. 4(2); art. 5); please");
        assertThat(words.of(asked, citing, Locale.ENGLISH).articles()).containsExactly("art. 4(2)", "art. 5");
        assertThat(words.letter(asked, SHANGHAI, chinese).text()).as("where the programme cites none").contains("依照《联络员工作制度》自动发出");
    }

    @Test
    @Tag("TZA-12")
    void aCallSaysTimePlaceAndWhatToDoIfOneCannotCome() {
        LocalizedText meeting = text("年度例会", "Yearly meeting");
        String place = "三楼会议室";

        assertThat(words.of(notice(NoticeKind.MEETING_CALLED, NoticeContent.meeting(meeting, EVENING_IN_UTC, place, false, true, null, null)), SHANGHAI, Locale.CHINESE).text())
                .contains("年度例会", "2026年11月24日", place, "委派他人");
        assertThat(words.of(notice(NoticeKind.MEETING_CALLED, NoticeContent.meeting(meeting, EVENING_IN_UTC, place, false, false, null, null)), SHANGHAI, Locale.CHINESE).text())
                .doesNotContain("委派");
        assertThat(words.of(notice(NoticeKind.MEETING_CALLED, NoticeContent.meeting(meeting, EVENING_IN_UTC, null, true, false, null, null)), SHANGHAI, Locale.CHINESE).text())
                .contains("通讯").doesNotContain("地点");
    }

    @Test
    @Tag("TZA-3")
    void headAndLiaisonAreToldOfAProposalEachInTheirWords() {
        NoticeContent content = NoticeContent.replacement(UNIT, PERSON, text("连续两次未交", "two in a row missing"), null);
        Notice toLiaison = notice(NoticeKind.REPLACEMENT_PROPOSED, content);
        Notice toHead = Notice.issue(NoticeKind.REPLACEMENT_PROPOSED, PROGRAMME, id(8), id(2), cause(1), content, World.START);

        assertThat(words.of(toLiaison, SHANGHAI, Locale.CHINESE).text()).contains("陈述意见", "连续两次未交");
        assertThat(words.of(toHead, SHANGHAI, Locale.CHINESE).text()).contains("更换联络员现任联络员");
        world.roster.put(new Liaison(id(5), PERSON, "李强", false, false));
        assertThat(words.of(toHead, SHANGHAI, Locale.CHINESE).text()).contains("更换联络员李强", "由贵单位决定");
        world.contacts.put(PERSON, null, "zh", 1);
        assertThat(words.of(toHead, SHANGHAI, Locale.CHINESE).text()).contains("更换联络员王芳");
    }

    @Test
    void anAssumedDueTimeIsSaidToBeAssumed() {
        NoticeContent assumed = NoticeContent.report(REPORT, "2026-12", EVENING_IN_UTC, true, UNIT, null);
        assertThat(words.of(notice(NoticeKind.REPORT_REQUESTED, assumed), SHANGHAI, Locale.CHINESE).text()).contains("暂定", "尚未公布", "另行通知");
        assertThat(words.of(notice(NoticeKind.REPORT_REQUESTED, assumed), SHANGHAI, Locale.ENGLISH).text()).contains("not published yet");
        assertThat(words.of(notice(NoticeKind.REPORT_DUE_CHANGED, assumed), SHANGHAI, Locale.CHINESE).text()).contains("已重新计算", "2026年11月24日");
    }

    @Test
    @Tag("HOS-10")
    void headAndLiaisonAreToldOfASuspensionEachInTheirWords() {
        NoticeContent content = NoticeContent.liaison(UNIT, PERSON, LocalDate.of(2026, 12, 1), null);
        assertThat(words.of(notice(NoticeKind.SUSPENDED, content), SHANGHAI, Locale.CHINESE).text()).contains("您在", "2026年12月1日", "不计入您的考核");
        Notice toHead = Notice.issue(NoticeKind.SUSPENDED, PROGRAMME, id(8), id(2), cause(1), content, World.START);
        assertThat(words.of(toHead, SHANGHAI, Locale.CHINESE).text()).contains("联络员现任联络员自2026年12月1日起停职");
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void everyKindHasWordsInBothLanguages(NoticeKind kind) {
        NoticeContent content = new NoticeContent(REPORT, null, EVENING_IN_UTC, LocalDate.of(2026, 12, 1), "place", false, false, UNIT, id(8), REPORT, null, null);
        for (Locale language : Messages.LANGUAGES) {
            NoticeText.Words said = words.of(notice(kind, content), SHANGHAI, language);
            assertThat(said.subject()).isNotBlank().doesNotContain("{", "\n");
            assertThat(said.text()).isNotBlank().doesNotContain("{");
        }
    }

    @Test
    void aTitleCannotAddAHeader() {
        Notice notice = notice(NoticeKind.REPORT_REQUESTED,
                NoticeContent.report(text("x\r\nBcc: a@b", "x\r\nBcc: a@b"), null, EVENING_IN_UTC, false, UNIT, null));

        assertThat(words.of(notice, SHANGHAI, Locale.ENGLISH).subject()).isEqualTo("[Liaison rules] Please hand in: x Bcc: a@b");
    }

    private static Notice notice(NoticeKind kind, NoticeContent content) {
        return Notice.issue(kind, PROGRAMME, PERSON, id(2), cause(1), content, World.START);
    }
}

package io.lianluo.web.me;

import static org.assertj.core.api.Assertions.assertThat;

import io.lianluo.domain.LocalizedText;
import io.lianluo.domain.Messages;
import io.lianluo.web.me.MyDataView.Part;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@Tag("SCH-8")
class MyDataPageTest {

    private static final UUID PERSON = UUID.fromString("0198a000-0000-7000-8000-000000000001");

    private record Owed(UUID id, UUID seatId, LocalizedText title, Instant dueAt, boolean late, @Nullable String remark, List<Asked> requests) { }

    private record Asked(String reason, Standing outcome) { }

    private enum Standing { REFUSED }

    private static String page(Locale language, Part... parts) {
        return new MyDataPage(JsonMapper.shared(), new Messages("web"), language).of(new MyDataView(parts.length == 0 ? null : PERSON, List.of(parts)));
    }

    private static Part owed(@Nullable String next) {
        return new Part("obligations", "任务", List.of(new Owed(PERSON, PERSON, new LocalizedText("月报", "Monthly report"), Instant.parse("2026-09-10T02:00:00Z"), true, null,
                List.of(new Asked("<script>病假</script>", Standing.REFUSED)))), next);
    }

    @Test
    void itReadsInTheReadersLanguageWithTimesOfChinaAndWithoutIds() {
        assertThat(page(Locale.CHINESE, owed(null))).contains("<html lang=\"zh\">", "<h2>任务</h2>", "月报", "<dt>期限</dt><dd>2026-09-10 10:00:00</dd>", "<dt>逾期</dt><dd>是</dd>",
                "<dt>理由</dt>").doesNotContain(PERSON.toString(), "备注", "Monthly report");
        assertThat(page(Locale.ENGLISH, owed(null))).contains("<html lang=\"en\">", "Monthly report", "<dt>due at</dt>", "<dt>late</dt><dd>yes</dd>").doesNotContain("月报");
    }

    @Test
    void whatPeopleWroteIsTextAndNothingElse() {
        assertThat(page(Locale.CHINESE, owed(null))).contains("&lt;script&gt;病假&lt;/script&gt;").doesNotContain("<script");
    }

    @Test
    void itSaysWhereTheRestIsAndThatThereIsNothing() {
        assertThat(page(Locale.CHINESE, owed("next"))).contains("/api/v1/me/data/obligations");
        assertThat(page(Locale.CHINESE, new Part("obligations", "任务", List.of(), null))).contains("没有记录。");
        assertThat(page(Locale.CHINESE)).contains("尚未与任何人关联");
    }
}

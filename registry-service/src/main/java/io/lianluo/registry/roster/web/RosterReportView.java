package io.lianluo.registry.roster.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.lianluo.documents.encoding.TextEncoding;
import io.lianluo.domain.Messages;
import io.lianluo.registry.person.PersonDoubts;
import io.lianluo.registry.roster.RosterReport;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * This view shows callers what came of an import.
 *
 * @param lines        how many lines the file had besides its column names
 * @param units        how many units were founded or brought up to date
 * @param persons      how many people were registered or brought up to date
 * @param appointments how many liaisons and officers were appointed
 * @param unreachable  how many of those whom lines name have no mail address, and cannot be told anything; {@code GET /persons?contact=MISSING}
 *                     lists them
 * @param rejected     the lines that did not come in
 * @param encoding     the encoding in which the file was read, such as {@code UTF-8} or {@code GB18030}; absent for a workbook
 * @param encodingFrom who says so: {@code DECLARED} by whoever sent it, its {@code MARK}, or its {@code CONTENT}, which is a guess
 */
record RosterReportView(long lines, int units, int persons, int appointments, int unreachable, List<Rejected> rejected,
                        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String encoding,
                        @JsonInclude(JsonInclude.Include.NON_NULL) TextEncoding.@Nullable Source encodingFrom) {

    /**
     * Why a line did not come in.
     *
     * @param line     the line of the file, from 1; the line of column names counts
     * @param column   English name of the column
     * @param rule     the rule that is broken
     * @param reason   the same as a sentence
     * @param articles the articles of a regulation that ask for it, in the reader's language; empty where no regulation does
     * @param people   ids of those who may be meant, where that is doubtful; the line may be sent again with one of them
     */
    record Rejected(long line, String column, String rule, String reason, List<String> articles, List<UUID> people) { }

    /** Says why lines did not come in. */
    @Component
    static class Rejections {

        private final Messages messages;
        private final PersonDoubts doubts;

        Rejections(Messages messages, PersonDoubts doubts) {
            this.messages = messages;
            this.doubts = doubts;
        }

        Rejected of(RosterReport.Rejected rejected, Locale language) {
            RosterReport.Doubt doubt = rejected.doubt();
            List<Object> args = doubt == null ? rejected.args() : doubts.sides(doubt.told(), doubt.known());
            return new Rejected(rejected.line(), rejected.column(), rejected.rule(), messages.get(language, "rule." + rejected.rule(), args.toArray()),
                    rejected.articles().stream().map(article -> article.in(language)).toList(), doubt == null ? List.of() : doubt.known());
        }
    }

    static RosterReportView of(RosterReport report, @Nullable TextEncoding encoding, Rejections rejections, Locale language) {
        return new RosterReportView(report.lines(), report.units(), report.persons(), report.appointments(), report.unreachable(),
                report.rejected().stream().map(rejected -> rejections.of(rejected, language)).toList(),
                encoding == null ? null : encoding.name(), encoding == null ? null : encoding.source());
    }
}

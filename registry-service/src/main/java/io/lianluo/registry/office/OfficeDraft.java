package io.lianluo.registry.office;

import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.LocalizedText;
import io.lianluo.domain.Text;
import io.lianluo.registry.check.OfficeTelephone;
import io.lianluo.registry.check.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office as somebody describes it, to open it.
 *
 * @param programme code of the programme for which it acts
 * @param kind      the capacity in which it acts
 * @param unit      code of the unit at the top of the part of the tree for which it acts; null when it acts for the whole tree
 * @param rule      id of the lower office among those that the programme names; null for the programme's own
 * @param title     its name; null for the usual one
 * @param telephone the telephone at which it is reached; null where nobody says it
 * @param openedOn  first day on which it acts; null for today
 */
public record OfficeDraft(String programme, OfficeKind kind, @Nullable String unit, @Nullable String rule, @Nullable LocalizedText title,
                          @Nullable String telephone, @Nullable LocalDate openedOn) {

    private static final int LONGEST_TITLE = 100;

    /**
     * Checks what somebody wrote.
     *
     * @throws InvalidInput with every fault
     */
    public static OfficeDraft of(@Nullable String programme, @Nullable OfficeKind kind, @Nullable String unit, @Nullable String rule,
                                 @Nullable LocalizedText title, @Nullable String telephone, @Nullable LocalDate openedOn) {
        List<Fault> faults = new ArrayList<>();
        if (programme == null || programme.isBlank()) {
            faults.add(new Fault("programme", "required"));
        }
        if (kind == null) {
            faults.add(new Fault("kind", "required"));
        }
        LocalizedText checkedTitle = checked(title, faults);
        String checkedTelephone = checked(Told.field(telephone), faults).value();
        if (programme == null || kind == null || !faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new OfficeDraft(programme.strip(), kind, Told.field(unit).value(), Told.field(rule).value(), checkedTitle, checkedTelephone, openedOn);
    }

    /**
     * A correction of an office as somebody describes it.
     *
     * @param title     its name; null as it is
     * @param telephone the telephone at which it is reached
     */
    public record Correction(@Nullable LocalizedText title, Told<String> telephone) {

        /**
         * Checks what somebody wrote: a telephone that is left out stays, a blank one is cleared.
         *
         * @throws InvalidInput with every fault
         */
        public static Correction of(@Nullable LocalizedText title, @Nullable String telephone) {
            List<Fault> faults = new ArrayList<>();
            Correction correction = new Correction(checked(title, faults), checked(Told.field(telephone), faults));
            if (!faults.isEmpty()) {
                throw new InvalidInput(faults);
            }
            return correction;
        }
    }

    private static @Nullable LocalizedText checked(@Nullable LocalizedText title, List<Fault> faults) {
        return title == null ? null : new LocalizedText(named("title.zh", title.zh(), faults), named("title.en", title.en(), faults));
    }

    private static String named(String part, @Nullable String written, List<Fault> faults) {
        if (written == null || written.isBlank() || Text.length(written) > LONGEST_TITLE) {
            faults.add(new Fault(part, "office-title"));
            return "";
        }
        return written.strip();
    }

    private static Told<String> checked(Told<String> telephone, List<Fault> faults) {
        if (telephone.given().filter(number -> !OfficeTelephone.isOne(number)).isPresent()) {
            faults.add(new Fault("telephone", "office-telephone"));
        }
        return telephone;
    }
}

package io.lianluo.registry.particulars;

import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.domain.Text;
import io.lianluo.registry.check.OfficeTelephone;
import io.lianluo.sealing.TextMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Particulars of a unit, as it reports them (TZA-5).
 *
 * @param organisation   how it is organised, in words; null where it says nothing
 * @param staff          how many people it has; null where it says nothing
 * @param qualifications its qualifications and licences
 * @param addresses      where it is
 * @param telephone      telephone of its office; null where it says nothing
 */
public record Particulars(@Nullable String organisation, @Nullable Integer staff, List<String> qualifications, List<String> addresses,
                          @Nullable String telephone) {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_STAFF = 10_000_000;

    public Particulars {
        qualifications = List.copyOf(qualifications);
        addresses = List.copyOf(addresses);
    }

    /**
     * Particulars as somebody wrote them.
     *
     * @throws InvalidInput with every fault, or if nothing is said
     */
    public static Particulars of(@Nullable String organisation, @Nullable Integer staff, @Nullable List<String> qualifications, @Nullable List<String> addresses,
                                  @Nullable String telephone) {
        List<Fault> faults = new ArrayList<>();
        String said = organisation == null || organisation.isBlank() ? null : organisation.strip();
        if (said != null && Text.length(said) > LONGEST) {
            faults.add(new Fault("organisation", "too-long", List.of(LONGEST)));
        }
        if (staff != null && (staff < 0 || staff > MOST_STAFF)) {
            faults.add(new Fault("staff", "particulars-staff", List.of(MOST_STAFF)));
        }
        List<String> held = lines("qualifications", qualifications, faults);
        List<String> places = lines("addresses", addresses, faults);
        String number = telephone == null || telephone.isBlank() ? null : telephone.strip();
        if (number != null && !OfficeTelephone.isOne(number)) {
            faults.add(new Fault("telephone", "office-telephone"));
        }
        if (said == null && staff == null && held.isEmpty() && places.isEmpty() && number == null) {
            faults.add(new Fault("organisation", "particulars-empty"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new Particulars(said, staff, held, places, number);
    }

    private static List<String> lines(String part, @Nullable List<String> texts, List<Fault> faults) {
        List<String> lines = texts == null ? List.of() : texts.stream().map(text -> text == null ? "" : text.strip()).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isEmpty()) {
                faults.add(new Fault(part + "[" + i + "]", "required"));
            } else if (Text.length(lines.get(i)) > LONGEST_LINE) {
                faults.add(new Fault(part + "[" + i + "]", "too-long", List.of(LONGEST_LINE)));
            }
        }
        return lines;
    }

    Particulars withTexts(TextMapper as) {
        return new Particulars(as.mapNullable("organisation", organisation), staff, each(as, "qualifications", qualifications), each(as, "addresses", addresses),
                as.mapNullable("telephone", telephone));
    }

    private static List<String> each(TextMapper as, String part, List<String> texts) {
        return IntStream.range(0, texts.size()).mapToObj(i -> as.map(part + "." + i, texts.get(i))).toList();
    }
}

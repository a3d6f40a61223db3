package io.lianluo.registry.nomination;

import io.lianluo.domain.Fault;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.condition.Finding;
import io.lianluo.registry.person.PersonalData;
import io.lianluo.registry.programme.seat.Origin;
import io.lianluo.sealing.TextMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A candidate is somebody who is recommended for a seat (人选). Somebody who is described is nobody's record yet: what the form says of them is
 * kept here until they are appointed, and forgotten if they are not, so that a recommendation tells and changes nothing of somebody who may be
 * known.
 *
 * @param personId the person; where a form describes them, an id that is theirs if they turn out to be new
 * @param origin   where the person comes from (MOD-10)
 * @param fromUnit id of the other unit; null unless the person comes from one
 * @param agency   the agency for which an outside person acts (ENT-1); null if for none
 * @param findings whether the person meets each condition
 * @param form     what the recommendation says of the person; null where somebody known was named, and once it is decided who they are
 * @param applicationId the application to the open call by which they came forward (MOD-9); null for somebody who did not apply
 */
public record Candidate(UUID personId, Origin origin, @Nullable UUID fromUnit, @Nullable String agency, List<Finding> findings,
                        @Nullable PersonalData form, @Nullable UUID applicationId) {

    /** Somebody who did not apply. */
    public Candidate(UUID personId, Origin origin, @Nullable UUID fromUnit, @Nullable String agency, List<Finding> findings, @Nullable PersonalData form) {
        this(personId, origin, fromUnit, agency, findings, form, null);
    }

    /** Somebody known who did not apply. */
    public Candidate(UUID personId, Origin origin, @Nullable UUID fromUnit, @Nullable String agency, List<Finding> findings) {
        this(personId, origin, fromUnit, agency, findings, null);
    }

    /**
     * @throws InvalidInput if another unit is named for somebody who comes from none, or none for somebody who does, or an agency for
     *                              somebody who is no outside person
     */
    public Candidate {
        findings = List.copyOf(findings);
        if ((origin == Origin.OTHER_UNIT) == (fromUnit == null)) {
            throw new InvalidInput("fromUnit", origin == Origin.OTHER_UNIT ? "from-unit-missing" : "from-unit-needless");
        }
        if (agency != null && origin != Origin.OUTSIDE) {
            throw new InvalidInput("agency", "agency-not-outside");
        }
    }

    /** Returns the candidate with every text written otherwise, because the store keeps them sealed. */
    public Candidate withTexts(TextMapper as) {
        return new Candidate(personId, origin, fromUnit, as.mapNullable("agency", agency),
                as.mapEach("findings", findings, Finding::withTexts), as.mapPart("form", form, PersonalData::withTexts), applicationId);
    }

    /** Now that it is decided who they are. */
    Candidate identified(UUID as) {
        return new Candidate(as, origin, fromUnit, agency, findings, null, applicationId);
    }

    /** Tells whether every condition is met. */
    public boolean isEligible() {
        return findings.stream().allMatch(Finding::met);
    }

    /** @throws InvalidInput with everything in which this is no candidate of that course */
    void refuseUnlessFits(AgreedPath agreedPath) {
        refuse(agreedPath, agreedPath.asked().faultsOfAll(findings));
    }

    /** @throws InvalidInput with everything in which this is nobody who may apply on that course; what shows that conditions are met may follow later */
    public void refuseUnlessMayApply(AgreedPath agreedPath) {
        refuse(agreedPath, agreedPath.asked().faults(findings));
    }

    private void refuse(AgreedPath agreedPath, List<Fault> ofFindings) {
        List<Fault> faults = new ArrayList<>();
        if (!agreedPath.origins().contains(origin)) {
            faults.add(new Fault("origin", "origin-not-allowed"));
        }
        faults.addAll(ofFindings);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }
}

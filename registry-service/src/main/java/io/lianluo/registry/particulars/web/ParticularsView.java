package io.lianluo.registry.particulars.web;

import io.lianluo.domain.OnPaper;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.particulars.Edition;
import io.lianluo.registry.particulars.UnitParticulars;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The particulars of a unit, with all that was reported before.
 *
 * @param unitId   the unit
 * @param editions what was reported, the latest first
 * @param version  how often it changed, as in its ETag
 */
@Schema(name = "UnitParticulars")
record ParticularsView(UUID unitId, List<Reported> editions, long version) {

    /**
     * An edition.
     *
     * @param since          first day on which it is so
     * @param organisation   how the unit is organised; null where it says nothing
     * @param staff          how many people it has; null where it says nothing
     * @param qualifications its qualifications and licences
     * @param addresses      where it is
     * @param telephone      telephone of its office; null where it says nothing
     * @param signature      who reported it, in which capacity, and when
     * @param onPaper        how it came on paper, where an office entered it; null otherwise
     */
    @Schema(name = "ParticularsEdition")
    record Reported(LocalDate since, @Nullable String organisation, @Nullable Integer staff, List<String> qualifications, List<String> addresses, @Nullable String telephone, Signature signature,
                    @Nullable OnPaper onPaper) {

        private static Reported of(Edition edition) {
            return new Reported(edition.since(), edition.particulars().organisation(), edition.particulars().staff(), edition.particulars().qualifications(),
                    edition.particulars().addresses(), edition.particulars().telephone(), edition.signature(), edition.onPaper());
        }
    }

    static ParticularsView of(UnitParticulars particulars) {
        return new ParticularsView(particulars.id(), particulars.editions().reversed().stream().map(Reported::of).toList(), particulars.version());
    }
}

package io.lianluo.registry.filing;

import io.lianluo.domain.Conflict;
import io.lianluo.domain.InvalidInput;
import io.lianluo.registry.acting.Acting;
import io.lianluo.registry.acting.Signature;
import io.lianluo.registry.paper.Paper;
import io.lianluo.registry.programme.FilingRule.Field;
import io.lianluo.registry.programme.ProgrammeVersion;
import io.lianluo.registry.programme.Programmes;
import io.lianluo.registry.programme.appointment.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes what units hand in, and what the authority says to it. A verb takes a filing that was just loaded and saves it, and throws
 * {@link io.lianluo.access.Forbidden} where somebody else is to do it, and {@link Conflict} where the filing
 * stands elsewhere.
 */
public class FilingService {

    private final Filings filings;
    private final RegisteredData registered;
    private final Programmes programmes;
    private final Clock clock;

    /** A service over all filings. */
    public FilingService(Filings filings, RegisteredData registered, Programmes programmes, Clock clock) {
        this.filings = filings;
        this.registered = registered;
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * Hands it in for the unit; what is declared is compared with what is registered now.
     *
     * @throws InvalidInput if a field or paper is missing or wrong
     */
    public void submit(Filing filing, Map<Field, String> declared, List<Paper> papers, @Nullable String remark, Acting acting) {
        Signature signature = acting.sign(Actor.UNIT, clock.instant());
        Declaration declaration = Declaration.of(filing.rule().compares(), declared);
        try {
            filing.submit(declaration, registered.of(filing.seat()), papers, remark, signature);
        } catch (InvalidInput refused) {
            throw programmes.find(filing.seat().programme()).flatMap(programme -> programme.version(filing.programmeVersion())).map(ProgrammeVersion::definition)
                    .map(says -> refused.citing(fault -> fault.rule().equals("paper-missing") ? says.cited(filing.rule().articles()) : List.of())).orElse(refused);
        }
        filings.save(filing);
    }

    /** Confirms it for the authority. */
    public void confirm(Filing filing, @Nullable String remark, Acting acting) {
        filing.confirm(remark, acting.sign(Actor.SECRETARIAT, clock.instant()));
        filings.save(filing);
    }

    /**
     * Refuses it for the authority.
     *
     * @throws InvalidInput if no reason is given
     */
    public void refuse(Filing filing, @Nullable String reason, Acting acting) {
        filing.refuse(reason, acting.sign(Actor.SECRETARIAT, clock.instant()));
        filings.save(filing);
    }
}

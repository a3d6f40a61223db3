package io.lianluo.registry.particulars;

import io.lianluo.domain.OnPaper;
import io.lianluo.registry.acting.Signature;
import io.lianluo.sealing.TextMapper;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a unit's particulars.
 *
 * @param since       first day on which they are so
 * @param particulars what was reported
 * @param signature   who reported it, in which capacity, and when
 * @param onPaper     how it came on paper, where an office entered it; null otherwise
 */
public record Edition(LocalDate since, Particulars particulars, Signature signature, @Nullable OnPaper onPaper) {

    Edition withTexts(TextMapper as) {
        return new Edition(since, as.mapPart("particulars", particulars, Particulars::withTexts), signature,
                as.mapPart("onPaper", onPaper, (paper, texts) -> paper.withTexts(texts::map)));
    }
}

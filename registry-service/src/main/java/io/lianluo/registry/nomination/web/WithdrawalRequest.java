package io.lianluo.registry.nomination.web;

import io.lianluo.registry.nomination.UnsignedEntry;
import io.lianluo.web.Lines;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a nomination is taken back.
 *
 * @param remark the reason
 */
record WithdrawalRequest(@Nullable @Lines(Lines.STATEMENT) String remark) {

    UnsignedEntry unsigned() {
        return new UnsignedEntry(List.of(), remark, null);
    }
}

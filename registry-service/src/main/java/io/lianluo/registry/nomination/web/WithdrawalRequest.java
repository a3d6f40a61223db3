package io.lianluo.registry.nomination.web;

import io.lianluo.registry.nomination.Deed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a nomination is taken back.
 *
 * @param remark the reason
 */
record WithdrawalRequest(@Nullable String remark) {

    Deed deed() {
        return new Deed(List.of(), remark, null);
    }
}

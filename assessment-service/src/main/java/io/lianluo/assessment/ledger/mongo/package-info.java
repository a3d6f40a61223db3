/** Keeps ledgers. */
@org.jspecify.annotations.NullMarked
package io.lianluo.assessment.ledger.mongo;

/** The interface of ledgers: who may read which, and what they see. */
@org.jspecify.annotations.NullMarked
package io.lianluo.assessment.ledger.web;

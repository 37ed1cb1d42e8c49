package portal.tenancy;

/** Told within the transaction in which a bureau gave itself another name. */
public record CountyRenamed() {}

package portal.library.find;

/** In what order resources are told. */
public enum ResourceOrder { RELEVANCE, NEWEST }

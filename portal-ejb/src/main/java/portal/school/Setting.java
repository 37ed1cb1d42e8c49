package portal.school;

/** Where a school lies (城乡): in the county seat, in a town, in the country, or in the mountains. */
public enum Setting { URBAN, TOWN, RURAL, MOUNTAIN }

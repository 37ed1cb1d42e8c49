-- What belongs to the platform and to no county (shape e; see portal.tenancy.PlatformTables): the
-- counties it serves, who may sign in, and the keys that tokens are signed with.
-- Row security names the platform's role alone, so that a grant given by mistake shows nothing.

create sequence portal_id increment by 50 start with 50;
grant usage on sequence portal_id to portal_app, portal_platform;

-- The provinces by the first two digits of their counties' codes (GB/T 2260); 99 is for trials.
create table province (
    code char(2) not null primary key,
    name text    not null
);

insert into province (code, name) values
    ('11', '北京市'),
    ('12', '天津市'),
    ('13', '河北省'),
    ('14', '山西省'),
    ('15', '内蒙古自治区'),
    ('21', '辽宁省'),
    ('22', '吉林省'),
    ('23', '黑龙江省'),
    ('31', '上海市'),
    ('32', '江苏省'),
    ('33', '浙江省'),
    ('34', '安徽省'),
    ('35', '福建省'),
    ('36', '江西省'),
    ('37', '山东省'),
    ('41', '河南省'),
    ('42', '湖北省'),
    ('43', '湖南省'),
    ('44', '广东省'),
    ('45', '广西壮族自治区'),
    ('46', '海南省'),
    ('50', '重庆市'),
    ('51', '四川省'),
    ('52', '贵州省'),
    ('53', '云南省'),
    ('54', '西藏自治区'),
    ('61', '陕西省'),
    ('62', '甘肃省'),
    ('63', '青海省'),
    ('64', '宁夏回族自治区'),
    ('65', '新疆维吾尔自治区'),
    ('71', '台湾省'),
    ('81', '香港特别行政区'),
    ('82', '澳门特别行政区'),
    ('99', '示例省');

-- A tenant's id is its division code at founding and never changes; the code it has now is an attribute.
create table tenant (
    id        char(6)     not null primary key,
    name      text        not null,
    province  char(2)     not null references province (code),
    opened_on date        not null,
    closed_on date,
    constraint tenant_id_is_a_division_code check (id ~ '^[0-9]{6}$'),
    constraint tenant_lies_in_its_province check (province = left(id, 2)),
    constraint tenant_closes_after_opening check (closed_on >= opened_on)
);

create table tenant_code (
    tenant_id char(6) not null references tenant (id),
    code      char(6) not null,
    since     date    not null,
    constraint tenant_code_from_a_day primary key (tenant_id, since),
    constraint tenant_code_belongs_to_one unique (code, since),
    constraint tenant_code_is_a_division_code check (code ~ '^[0-9]{6}$')
);

-- An account is a county's (tenant_id), a province's (province) or the platform's own (neither).
create table account (
    id            bigint      not null primary key default nextval('portal_id'),
    tenant_id     char(6)     references tenant (id),
    province      char(2)     references province (code),
    user_name     text        not null,
    display_name  text        not null,
    password_hash text        not null,
    school_id     bigint,
    demonstration boolean     not null default false,
    created_at    timestamptz not null default now(),
    disabled_at   timestamptz,
    constraint account_user_name_once unique (user_name),
    constraint account_in_tenant unique (tenant_id, id),
    constraint account_of_a_county_or_a_province check (tenant_id is null or province is null),
    constraint account_school_within_a_county check (school_id is null or tenant_id is not null)
);

create table account_role (
    account_id bigint not null references account (id),
    role       text   not null,
    constraint account_role_once primary key (account_id, role)
);

-- The private part is encrypted under the deployment's secret; all nodes sign with the same key.
create table signing_key (
    kid           text        not null primary key,
    public_jwk    text        not null,
    private_part  bytea       not null,
    created_at    timestamptz not null default now(),
    retired_at    timestamptz
);

alter table province enable row level security;
alter table province force row level security;
create policy platform_alone on province to portal_platform using (true) with check (true);
grant select, insert, update, delete on province to portal_platform;

alter table tenant enable row level security;
alter table tenant force row level security;
create policy platform_alone on tenant to portal_platform using (true) with check (true);
grant select, insert, update, delete on tenant to portal_platform;

alter table tenant_code enable row level security;
alter table tenant_code force row level security;
create policy platform_alone on tenant_code to portal_platform using (true) with check (true);
grant select, insert, update, delete on tenant_code to portal_platform;

alter table account enable row level security;
alter table account force row level security;
create policy platform_alone on account to portal_platform using (true) with check (true);
grant select, insert, update, delete on account to portal_platform;

alter table account_role enable row level security;
alter table account_role force row level security;
create policy platform_alone on account_role to portal_platform using (true) with check (true);
grant select, insert, update, delete on account_role to portal_platform;

alter table signing_key enable row level security;
alter table signing_key force row level security;
create policy platform_alone on signing_key to portal_platform using (true) with check (true);
grant select, insert, update, delete on signing_key to portal_platform;

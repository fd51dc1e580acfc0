"""Nicknames of services, categories in other words, and service names that are ordinary words. Data."""

from __future__ import annotations

from typing import Final

NICKNAMES: Final[dict[str, str]] = {
    "salesforce": "sfdc;sf;salesforce.com;sales force;force.com;salesforce crm;salesfroce",
    "googleSheets": "gsheets;g sheets;gsheet;g sheet;google sheet;google spreadsheets;google spreadsheet;sheets;gs;"
    "spreadsheets from google;google sheets",
    "hubspot": "hs;hub spot;hubspot crm;hubsopt;hubs spot",
    "microsoftTeams": "ms teams;teams;msteams;microsoft team;m365 teams;ms team",
    "x": "twitter;x.com;x twitter",
    "openAi": "chatgpt;chat gpt;gpt;gpt4;gpt 4;gpt-4;gpt4o;gpt-4o;gpt 4o;open ai;oai;gpts;dalle",
    "anthropic": "claude;claude ai;anthropic claude",
    "peopleDataLabs": "pdl;people data lab",
    "zoominfo": "zi;zoom info",
    "salesNavigator": "sales nav;salesnav;linkedin sales nav;linkedin sales navigator;sales navi;lisn;linkedin sales "
    "navi;li sales nav",
    "postgresql": "postgres;pg;psql;postgre;postgre sql;pgsql;postgress",
    "bigQuery": "bq;big query;google bigquery;google big query;bigquerry",
    "customerio": "cio;customer io;customer.io;customerio",
    "apolloio": "apollo;apollo.io",
    "smartlead": "smart lead;smartlead.ai",
    "gemini": "google gemini;google ai;bard",
    "googleAds": "adwords;google adwords;gads;g ads;google ad;google's ads;ads on google;ads of google;ads by google;ads from google;google advertising",
    "linkedin": "linkedin;linked-in;li",
    "linkedinAds": "linked in ads;li ads;linkedin ad;linkedin's ads;ads on linkedin;ads of linkedin;ads for linkedin;linkedin advertising;linkedin campaign manager",
    "linkedinMatchedAudience": "linkedin matched audience;matched audiences;matched audience;linkedin audiences",
    "oceanio": "ocean.io;ocean io;ocean",
    "waterfall": "waterfall.io;waterfall io",
    "snov": "snov.io;snovio",
    "phantombuster": "phantom buster;pb",
    "netsuiteSoap": "netsuite soap;soap netsuite;netsuite over soap;netsuite via soap;netsuite by soap;the soap one",
    "netsuite": "net suite;oracle netsuite;netsuite rest",
    "closecom": "close.com;close crm;closeio;close.io;closecom",
    "deepSeek": "deep seek;deepseek.ai;deepseek ai",
    "azureOpenAi": "azure open ai;azure openai;aoai;azure gpt;azure ai;openai on azure;openai azure;azure;azure's openai",
    "openRouter": "open router;openrouter.ai",
    "rssFeed": "rss;rss feeds",
    "github": "git hub;gh",
    "lgm": "la growth machine;lagrowthmachine;growth machine",
    "instantlyV2": "instantly v2;instantly 2;instantly.ai;instantly",
    "instantly": "instantly deprecated;instantly v1;deprecated instantly;old instantly;legacy instantly;instantly "
    "legacy;instantly 1;the old deprecated instantly",
    "Sendgrid": "send grid;twilio sendgrid;sg",
    "hunter": "hunter.io;hunterio",
    "clearbit": "clear bit;clearbit.com",
    "perplexity": "pplx;perplexity ai",
    "firecrawl": "fire crawl",
    "cargo": "cargo data",
    "dbt": "dbt cloud;dbt core;data build tool",
    "csv": "csv file;csv files",
    "theirStack": "theirstack;their stack",
    "proxycurl": "proxy curl",
    "rb2b": "rb 2b;r b2b",
    "g2": "g2 crowd;g2crowd;g2.com",
    "neverBounce": "never bounce",
    "zeroBounce": "zero bounce",
    "brightData": "bright data;luminati",
    "builtwith": "built with;builtwith.com",
    "expandi": "expandi",
    "snowflake": "snow flake;snowflakes",
    "marketo": "marketo engage;adobe marketo",
    "contactOut": "contact out",
    "FullEnrich": "full enrich;fullenrich",
    "leadMagic": "lead magic",
    "heyReach": "hey reach",
    "emailBison": "email bison;bison",
    "findyMail": "findy mail;find ymail;findy-mail",
    "companyEnrich": "company enrich",
    "intercom": "inter com",
    "jira": "atlassian jira;jira cloud",
    "mixpanel": "mix panel",
    "salesloft": "sales loft",
    "lemlist": "lem list;lemlist.com",
    "pipedrive": "pipe drive",
    "rocketreach": "rocket reach",
    "dropcontact": "drop contact",
    "redshift": "amazon redshift;aws redshift;red shift",
    "stripe": "stripe payments",
    "serper": "serper.dev",
    "slack": "slack workspace",
    "exa": "exa.ai;exa ai",
    "predictLeads": "predict leads",
    "promptLayer": "prompt layer",
    "onesignal": "one signal",
    "captainData": "captain data",
    "bettercontact": "better contact",
    "clearoutPhone": "clearout;clear out phone;clearout phone",
    "anymailFinder": "anymail;any mail finder;anymailfinder",
    "salesforceMcp": "salesforce mcp;sf mcp;sfdc mcp;salesforce's mcp;mcp for salesforce;mcp of salesforce;mcp salesforce;mcp from salesforce;salesforce over mcp;salesforce via mcp",
    "hubspotMcp": "hubspot mcp;hs mcp;hubspot's mcp;mcp for hubspot;mcp of hubspot;mcp hubspot;mcp from hubspot;hubspot over mcp;hubspot via mcp",
    "metabase": "meta base",
    "livestorm": "live storm",
    "amplitude": "amplitude analytics",
    "http": "http api;http request;plain http;raw http",
    "enrichCrm": "enrich crm",
    "societeInfo": "societe info;societeinfo;société info",
    "reverseContact": "reverse contact",
    "storeleads": "store leads",
    "theSwarm": "the swarm;swarm",
}

CATEGORIES: Final[dict[str, str]] = {
    "engagement": "engagement",
    "marketing": "marketing;mktg;mktng;mkting;marketeer;marketer;advertising",
    "sales": "sales;selling;sales engagement;crm;crms",
    "finance": "finance;financial;accounting;finances;bookkeeping;payments software;erp",
    "analytics": "analytics;analytic;product analytics;bi",
    "freeform": "freeform;free form;free-form",
    "success": "success;customer success",
    "support": "support;cust support;ticketing;helpdesk;help desk;customer support;customer service;ticket system",
    "enrichment": "enrichment;enrichements;data enrichment;enrichement;enriching;enrich",
    "storage": "storages;storage;data warehouse;data warehouses;warehouses;databases;database;warehousing;data storage",
}

ORDINARY: Final = frozenset(
    """customer x close parallel contrast outreach resend instantly replicas bouncer waterfall cargo
        http csv sql exa rift octave linkup surfe wiza hunter forager stripe apollo manus gemini devin
        slack sheets teams azure li gs sg sf hs pg bq zi ocean notion swarm anymail claude bison
        amplitude perplexity snitcher gh pb oai search intercom list gpt cio expandi rss swarm clearout
        bard""".split()
)
"""Names that are also words: taken for a service only where the frame has room for one."""

RISKY: Final = frozenset(
    """customer clearout x close parallel contrast outreach resend instantly replicas waterfall cargo http csv
        sql teams sheets li gs sg ocean swarm pb list""".split()
)
"""Ordinary names that are more often plain words than services in this conversation."""

AI: Final = frozenset(
    {"openAi", "anthropic", "gemini", "azureOpenAi", "deepSeek", "perplexity", "openRouter", "promptLayer"}
)
"""Services whose connectors offer language models."""

QUALIFIERS: Final[dict[str, str]] = {
    "prod": "production", "production": "production", "live": "production", "productive": "production",
    "real": "production", "prd": "production", "sandbox": "sandbox", "test": "sandbox", "testing": "sandbox",
    "staging": "staging", "stage": "staging", "sbx": "sandbox", "dev": "dev", "development": "dev", "sand": "sandbox",
    "old": "old", "legacy": "old", "europe": "emea", "eu": "eu", "main": "main", "play": "sandbox",
}  # fmt: skip
"""Words that tell connectors of one service apart, with what they are in a name."""

SORTS_OF_PLACE: Final = frozenset(
    """test testing demo trial sandbox staging stage production prod live dev development qa uat playground training temporary
        throwaway scratch pilot main old new current whole entire own personal shared""".split()
)
"""What sort of workspace one is: words before it that say where, and never which connector."""
PLACES: Final = frozenset("workspace workspaces ws tenant org organisation organization".split())

OTHER_SERVICES: Final = frozenset(
    """1password activecampaign adobesign adyen aha ahrefs airbyte aircall airtable algolia
        appcues asana ashby auth0 aweber bamboohr basecamp bigcommerce bitbucket bitrix bombora
        braintree brevo brex canny canva capterra census chargebee chilipiper chorus churnzero
        circleci clari clickhouse clickup cloudflare cockroachdb coda confluence confluent
        constantcontact contentful convertkit crisp crunchbase databricks datadog datev dealroom
        demandbase dialpad digitalocean dixa docusign domo doodle dremio drift dropbox
        duckdb dynamodb elasticsearch epicor evernote expensify figma firebase
        firestore five9 fivetran freshbooks freshdesk freshsales freshservice freshworks ftp
        fullstory gainsight gdrive genesys getresponse gitlab gocardless gong gorgias
        gotomeeting grafana greenhouse gusto harmonic hellosign helpscout heroku hibob hightouch
        hootsuite hotjar imap infusionsoft insightly integromat invision ironclad ivanti
        jenkins jotform kafka kayako keap klarna klaviyo kustomer lastpass ldap lead411 leadfeeder
        lexoffice livechat looker magento mailchimp mailerlite mailgun mailjet mailshake mariadb
        matomo mattermost miro mixmax mongodb moz mural mysql n8n netlify newrelic nimble
        nutshell odoo okta olark onedrive onelogin onenote opsgenie pabbly paddle pagerduty
        pandadoc parabola paypal pendo personio pipeliner pitchbook planetscale planhat
        plausible plivo posthog postmark powerbi prestashop productboard qlik qonto qualtrics quickbooks
        quickmail rabbitmq recurly redis retool ringcentral rippling rocketchat rollworks
        rudderstack sap screamingfrog seamless semrush sendinblue servicenow sevdesk sftp sharepoint
        shopify similarweb sisense sixsense smartrecruiters smartsheet smtp snowplow sparkpost
        splunk sproutsocial squarespace statuspage strapi sugarcrm supabase surveymonkey synapse
        tableau talkdesk tally tawk teamleader teradata tidio todoist totango trayio
        trello trustpilot twilio typeform uplead userpilot uservoice vercel vertica vidyard
        vimeo vitally vonage vtiger webex webflow wistia wix woocommerce woodpecker wordpress
        workable workato workday wrike xero yesware zapier zendesk zeplin zoho zoom
        zulip gmail outlook mistral cohere groq gcal discord telegram whatsapp eloqua pardot sendoso saleshandy waalaxy""".split()
)
"""Services that people may ask for and the catalogue may lack: names, and never slips of other words."""

PLACEHOLDERS: Final = frozenset(
    "acme contoso northwind initech globex hooli foo foobar foobaz baz qux quux bazqux".split()
)
"""Names that stand for any: no slips of other words either."""

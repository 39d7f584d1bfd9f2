<?xml version="1.0" encoding="utf-8"?>
<!-- What a visitor sees first: which systems may be joined, and how. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/entry.xsl"/>

  <xsl:template match="page" mode="title"><xsl:call-template name="heading"/></xsl:template>

  <xsl:template name="heading">
    <xsl:variable name="open" select="count(system[entry = 'open'])"/>
    <xsl:choose>
      <xsl:when test="not(system)">No purchasing systems yet</xsl:when>
      <xsl:when test="$open = 0">No purchasing system is open to join today</xsl:when>
      <xsl:when test="$open = 1">1 purchasing system is open to join</xsl:when>
      <xsl:otherwise><xsl:value-of select="$open"/> purchasing systems are open to join</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <h1 class="govuk-heading-xl govuk-!-margin-bottom-4"><xsl:call-template name="heading"/></h1>
    <div class="dps-main-aside">
      <div>
        <p class="govuk-body-l">Councils buy special school places, foster care, children’s homes, therapies and support here. Join once, for each establishment and category, and you are invited to bid for the children and young people you can help.</p>
        <xsl:apply-templates select="system"/>
      </div>
      <aside class="dps-aside" aria-label="About joining">
        <section>
          <h2 class="govuk-heading-s">How to join</h2>
          <ol class="govuk-list govuk-list--number dps-small">
            <li>Read what the system asks for and how it decides.</li>
            <li><a class="govuk-link" href="/register">Register your organisation</a>. It takes about 5 minutes.</li>
            <li>Apply for each establishment, in as many categories as you like. We save as you go.</li>
            <li>Within 10 working days the council tells you its decision, and why.</li>
          </ol>
          <p class="govuk-body dps-small">Joining is free and does not guarantee any placements. You can apply at any time while a system is open, and again if you were refused.</p>
        </section>
        <section>
          <h2 class="govuk-heading-s">Already joined?</h2>
          <p class="govuk-body dps-small"><a class="govuk-link" href="/sign-in">Sign in</a> to see referrals, bids and agreements.</p>
        </section>
        <section>
          <h2 class="govuk-heading-s">What was awarded</h2>
          <p class="govuk-body dps-small">Awards are published every quarter. <a class="govuk-link" href="/notices/published">See published notices</a></p>
        </section>
      </aside>
    </div>
  </xsl:template>

  <xsl:template match="system">
    <section class="dps-card" aria-labelledby="system-{id}">
      <p class="dps-card__head">
        <span class="dps-caption"><xsl:value-of select="authority"/></span>
        <xsl:apply-templates select="entry" mode="tag"/>
      </p>
      <h2 class="govuk-heading-m govuk-!-margin-bottom-2" id="system-{id}">
        <a class="govuk-link" href="/systems/{id}"><xsl:value-of select="name"/></a>
      </h2>
      <p class="govuk-body"><xsl:value-of select="summary"/></p>
      <ul class="dps-names-list">
        <xsl:for-each select="category"><li><xsl:value-of select="name"/></li></xsl:for-each>
      </ul>
      <p class="govuk-body dps-small dps-quiet">
        <xsl:apply-templates select="entry" mode="sentence"/>
        <xsl:if test="establishments > 0">
          <xsl:text> </xsl:text>
          <xsl:call-template name="count"><xsl:with-param name="of" select="establishments"/><xsl:with-param name="one">establishment</xsl:with-param></xsl:call-template>
          <xsl:text> so far.</xsl:text>
        </xsl:if>
      </p>
    </section>
  </xsl:template>

</xsl:stylesheet>

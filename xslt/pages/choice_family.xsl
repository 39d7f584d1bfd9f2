<?xml version="1.0" encoding="utf-8"?>
<!-- What the family reads, on paper: one idea a line, no score, no price, no rank, no code word. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>
  <xsl:import href="../components/outcome.xsl"/>

  <xsl:template match="page" mode="title">Choose a place</xsl:template>

  <xsl:template match="page" mode="back">
    <xsl:call-template name="back">
      <xsl:with-param name="href" select="concat('/referrals/', referral/id, '/choice')"/>
      <xsl:with-param name="label">Back to the choice</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="dps-family">
      <h1 class="govuk-heading-xl govuk-!-margin-bottom-4">Choose a place</h1>
      <p class="govuk-body">We found <strong><xsl:call-template name="count"><xsl:with-param name="of" select="count(option)"/><xsl:with-param name="one">place</xsl:with-param></xsl:call-template></strong> that can help your child.<br/>You can choose 1.<br/>Tell us by <strong><xsl:value-of select="weekday"/></strong>.</p>
      <p class="govuk-body"><strong>Need help?</strong> Ask for <xsl:value-of select="frame/who/name"/> at <xsl:value-of select="frame/who/body"/><xsl:if test="contact/phone">: <strong><xsl:apply-templates select="contact/phone" mode="telephone"/></strong></xsl:if>.<br/>We can read this page to you, in your language.</p>
      <h2 class="govuk-heading-l">Which place do you choose?</h2>
      <p class="govuk-body" id="order">The places are in no order. A computer mixed them up.</p>
      <div>
        <xsl:attribute name="class">dps-options<xsl:if test="count(option) = 2"> dps-options--2</xsl:if></xsl:attribute>
        <xsl:apply-templates select="option"/>
      </div>
      <p class="govuk-body">☐ None of these</p>
      <h2 class="govuk-heading-l">Why? What does your child say?</h2>
      <p class="govuk-body">You do not have to write anything here.</p>
      <p class="govuk-body" aria-hidden="true"><br/><br/><br/></p>
      <h2 class="govuk-heading-l">Good to know</h2>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        <li>If we do not hear from you by <xsl:value-of select="weekday"/>, we call you.</li>
        <li>You can still ask for another school. The law gives you that right. Choosing here does not take it away.</li>
        <li>You can mark this page and give it to your social worker.</li>
      </ul>
    </div>
  </xsl:template>

  <xsl:template match="option">
    <section class="dps-option" aria-labelledby="option-{bid}">
      <h3 id="option-{bid}"><xsl:value-of select="establishment"/></h3>
      <ul>
        <xsl:if test="miles">
          <li>
            <svg width="40" height="40" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path d="M16 29s9-9 9-16a9 9 0 1 0-18 0c0 7 9 16 9 16z"/><circle cx="16" cy="13" r="3"/></svg>
            <span><xsl:call-template name="count"><xsl:with-param name="of" select="miles"/><xsl:with-param name="one">mile</xsl:with-param></xsl:call-template> from your home</span>
          </li>
        </xsl:if>
        <li>
          <svg width="40" height="40" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><circle cx="11" cy="10" r="4"/><path d="M4 26c0-5 3-8 7-8s7 3 7 8"/><circle cx="22" cy="12" r="3"/><path d="M21 18c4 0 7 3 7 7"/></svg>
          <span><xsl:value-of select="kind"/><xsl:if test="age_from and age_to">, ages <xsl:value-of select="age_from"/> to <xsl:value-of select="age_to"/></xsl:if><xsl:if test="takes = 'girls' or takes = 'boys'">, <xsl:value-of select="takes"/> only</xsl:if></span>
        </li>
        <xsl:variable name="unmet" select="/page/unmet[bid = current()/bid and kind = 'need']"/>
        <li>
          <svg width="40" height="40" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path d="M6 17l7 7L27 8"/></svg>
          <span>
            <xsl:choose>
              <xsl:when test="not($unmet)">All <xsl:value-of select="needs"/> things your child needs</xsl:when>
              <xsl:otherwise><xsl:value-of select="needs - count($unmet)"/> of the <xsl:value-of select="needs"/> things your child needs. Not: <xsl:apply-templates select="$unmet" mode="listed"/></xsl:otherwise>
            </xsl:choose>
          </span>
        </li>
        <xsl:variable name="lacking" select="/page/unmet[bid = current()/bid and kind = 'feature']"/>
        <xsl:if test="$lacking">
          <li>
            <svg width="40" height="40" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path d="M8 8l16 16M24 8L8 24"/></svg>
            <span>Does not have: <xsl:apply-templates select="$lacking" mode="listed"/></span>
          </li>
        </xsl:if>
      </ul>
      <p class="govuk-body govuk-!-margin-4">☐ I choose <xsl:value-of select="establishment"/></p>
    </section>
  </xsl:template>

  <xsl:template match="unmet" mode="listed">
    <xsl:if test="position() > 1">; </xsl:if>
    <xsl:value-of select="text"/>
  </xsl:template>

</xsl:stylesheet>

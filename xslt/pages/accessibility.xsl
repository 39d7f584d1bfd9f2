<?xml version="1.0" encoding="utf-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../layout.xsl"/>

  <xsl:template match="page" mode="width">narrow</xsl:template>
  <xsl:template match="page" mode="title">Accessibility statement</xsl:template>

  <xsl:template match="page" mode="crumbs">
    <xsl:call-template name="crumb"><xsl:with-param name="label">Accessibility statement</xsl:with-param></xsl:call-template>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">Accessibility statement for <xsl:value-of select="frame/service"/></h1>
        <p class="govuk-body">This statement is about this service, Placements and care, at <xsl:value-of select="address"/>. It is run by <xsl:value-of select="frame/service"/>. We want as many people as possible to be able to use it. You should be able to:</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>change colours, contrast and fonts with the settings of your browser or device</li>
          <li>zoom in up to 400% without text running off the screen</li>
          <li>do everything with a keyboard alone, or with speech recognition</li>
          <li>listen to every page with a screen reader</li>
          <li>use every page without scripts, on a phone, and printed</li>
          <li>take your time: what you type is kept if you are signed out meanwhile</li>
        </ul>
        <p class="govuk-body"><a class="govuk-link" href="https://mcmw.abilitynet.org.uk/">AbilityNet</a> has advice on making your device easier to use if you have a disability.</p>
        <h2 class="govuk-heading-m">How accessible this service is</h2>
        <p class="govuk-body">We know that some parts are not fully accessible:</p>
        <ul class="govuk-list govuk-list--bullet">
          <li>wide tables of marks and prices scroll sideways on a small screen</li>
          <li>drawn charts have their figures in a table beside or below them, and say little by themselves to somebody who cannot see them</li>
          <li>files that providers upload as evidence may not be accessible</li>
          <li>XML files of notices and results are for other programs</li>
        </ul>
        <h2 class="govuk-heading-m">Feedback and contact</h2>
        <p class="govuk-body">If you need something on this service in another form, such as large print, easy read, audio or braille, or if you find a problem that is not listed here, tell us. We answer within 10 working days.</p>
        <xsl:if test="contact"><p class="govuk-body">Write to <a class="govuk-link dps-break" href="mailto:{contact}"><xsl:value-of select="contact"/></a>.</p></xsl:if>
        <xsl:if test="lead">
          <p class="govuk-body">About a purchasing system, ask the council that leads it:</p>
          <ul class="govuk-list govuk-list--bullet">
            <xsl:for-each select="lead"><li><xsl:value-of select="system_name"/>: <xsl:value-of select="authority"/><xsl:if test="email">, <a class="govuk-link dps-break" href="mailto:{email}"><xsl:value-of select="email"/></a></xsl:if><xsl:if test="phone">, <xsl:apply-templates select="phone" mode="telephone"/></xsl:if></li></xsl:for-each>
          </ul>
        </xsl:if>
        <h2 class="govuk-heading-m">Enforcement procedure</h2>
        <p class="govuk-body">The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the “accessibility regulations”). If you are not happy with how we answer your complaint, contact the <a class="govuk-link" href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</a>.</p>
        <h2 class="govuk-heading-m">Technical information about this service’s accessibility</h2>
        <p class="govuk-body"><xsl:value-of select="frame/service"/> is committed to making this service accessible, in accordance with the accessibility regulations.</p>
        <h3 class="govuk-heading-s">Compliance status</h3>
        <p class="govuk-body">This service is partially compliant with the <a class="govuk-link" href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines version 2.2</a> AA standard, due to the non-compliances and exemptions listed below.</p>
        <h3 class="govuk-heading-s">Non-accessible content</h3>
        <p class="govuk-body"><strong>Non-compliance with the accessibility regulations.</strong> Documents uploaded by providers may lack headings, alternative text or a reading order (WCAG 1.1.1, 1.3.1, 1.3.2). They are shown as they came. We ask for accessible documents, and whoever needs one in another form can have it.</p>
        <p class="govuk-body"><strong>Disproportionate burden.</strong> We claim none.</p>
        <p class="govuk-body"><strong>Not within the scope of the regulations.</strong> Tables of data scroll sideways where their meaning needs two dimensions, which WCAG 1.4.10 allows.</p>
        <h3 class="govuk-heading-s">Preparation of this statement</h3>
        <p class="govuk-body">This statement was prepared on 21 November 2026 and is reviewed with every release.</p>
        <p class="govuk-body">The service is tested by those who build it each time it changes: every page that each kind of user can reach, with axe (WCAG 2.2 A and AA) and a validator of HTML, in Chromium, 1,280 and 390 pixels wide; with the keyboard alone; and without scripts. Automatic checks find a part of the possible problems.</p>
        <p class="govuk-body">It has not been tested by people who use assistive technology every day. That is the next step before a council relies on it.</p>
      </div>
    </div>
  </xsl:template>

</xsl:stylesheet>

<?xml version="1.0" encoding="utf-8"?>
<!--
  One award for Contracts Finder (regulations 108 and 112), in the shape in which it publishes notices itself.
  Several AwardDetail would be several suppliers of one award, so each award has a notice of its own.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <xsl:template match="/notice">
    <ArrayOfFullNotice>
      <FullNotice>
        <Id><xsl:value-of select="uuid"/></Id>
        <Notice>
          <Id><xsl:value-of select="uuid"/></Id>
          <ParentIdentifier xsi:nil="true"/>
          <ContactDetails>
            <Name><xsl:value-of select="buyer/name"/></Name>
            <Email><xsl:value-of select="buyer/email"/></Email>
            <xsl:call-template name="or-nil"><xsl:with-param name="name">Address1</xsl:with-param><xsl:with-param name="value" select="buyer/address"/></xsl:call-template>
            <Address2 xsi:nil="true"/>
            <Town><xsl:value-of select="buyer/town"/></Town>
            <xsl:call-template name="or-nil"><xsl:with-param name="name">Postcode</xsl:with-param><xsl:with-param name="value" select="buyer/postcode"/></xsl:call-template>
            <Country>England</Country>
            <xsl:call-template name="or-nil"><xsl:with-param name="name">Phone</xsl:with-param><xsl:with-param name="value" select="buyer/phone"/></xsl:call-template>
            <xsl:call-template name="or-nil"><xsl:with-param name="name">WebAddress</xsl:with-param><xsl:with-param name="value" select="buyer/url"/></xsl:call-template>
          </ContactDetails>
          <Identifier><xsl:value-of select="award/number"/></Identifier>
          <Title><xsl:value-of select="award/title"/></Title>
          <Description><xsl:value-of select="summary"/></Description>
          <CpvDescription><xsl:value-of select="cpv_name"/></CpvDescription>
          <PublishedDate><xsl:value-of select="dispatched_on"/>T00:00:00Z</PublishedDate>
          <DeadlineDate><xsl:value-of select="award/closed_on"/>T00:00:00Z</DeadlineDate>
          <ValueLow><xsl:value-of select="award/value"/></ValueLow>
          <ValueHigh xsi:nil="true"/>
          <Postcode xsi:nil="true"/>
          <Region><xsl:value-of select="region"/></Region>
          <Nationwide>false</Nationwide>
          <Location><Lat>0</Lat><Lon>0</Lon></Location>
          <Start><xsl:value-of select="award/starts_on"/>T00:00:00Z</Start>
          <End><xsl:value-of select="award/ends_on"/>T00:00:00Z</End>
          <Type>Contract</Type>
          <CpvCodes><string><xsl:value-of select="cpv"/></string></CpvCodes>
          <Status>Awarded</Status>
          <IsSuitableForSme>true</IsSuitableForSme>
          <IsSuitableForVco>true</IsSuitableForVco>
          <SupplyChain>false</SupplyChain>
          <LastNotifiableUpdate xsi:nil="true"/>
          <OrganisationName><xsl:value-of select="buyer/name"/></OrganisationName>
          <Sector xsi:nil="true"/>
          <ProcedureType>CallOffFromDynamicPurchasingSystem</ProcedureType>
          <ProcedureTypeOther xsi:nil="true"/>
          <ProcedureAcceleratedJustification xsi:nil="true"/>
          <OjeuContractType>Services</OjeuContractType>
          <IsFrameworkAgreement>false</IsFrameworkAgreement>
          <IsExtensionPossible>false</IsExtensionPossible>
        </Notice>
        <CreatedDate><xsl:value-of select="dispatched_on"/>T00:00:00Z</CreatedDate>
        <LastUpdatedDate><xsl:value-of select="dispatched_on"/>T00:00:00Z</LastUpdatedDate>
        <Awards><xsl:apply-templates select="award"/></Awards>
        <IsPublished>true</IsPublished>
        <IsPreAwarded>true</IsPreAwarded>
        <Organisation><Name><xsl:value-of select="buyer/name"/></Name></Organisation>
        <AdditionalDetails>
          <AdditionalDetail>
            <Id><xsl:value-of select="uuid"/></Id>
            <NoticeId><xsl:value-of select="uuid"/></NoticeId>
            <Description>Additional Text</Description>
            <DataType>AdditionalText</DataType>
            <TextData xsi:nil="true"/>
            <MimeType xsi:nil="true"/>
            <AwardGuid xsi:nil="true"/>
          </AdditionalDetail>
        </AdditionalDetails>
        <CpvCodes>
          <CpvCode>
            <Code><xsl:value-of select="cpv"/></Code>
            <Description><xsl:value-of select="cpv_name"/></Description>
            <ParentCode><xsl:value-of select="cpv_parent"/></ParentCode>
            <HasChildren>false</HasChildren>
          </CpvCode>
        </CpvCodes>
        <PublishedVersion>
          <PublishedNoticeVersion>
            <ChangedByUser><xsl:value-of select="buyer/email"/></ChangedByUser>
            <DateChanged><xsl:value-of select="dispatched_on"/>T00:00:00Z</DateChanged>
            <PublishedNoticeId><xsl:value-of select="uuid"/></PublishedNoticeId>
            <VersionNumber>1</VersionNumber>
          </PublishedNoticeVersion>
        </PublishedVersion>
        <NumberOfViews>0</NumberOfViews>
      </FullNotice>
    </ArrayOfFullNotice>
  </xsl:template>

  <xsl:template match="award">
    <AwardDetail>
      <Id>1</Id>
      <NoticeId><xsl:value-of select="../uuid"/></NoticeId>
      <ParentId xsi:nil="true"/>
      <Value><xsl:value-of select="value"/></Value>
      <SupplierName><xsl:value-of select="contractor/name"/></SupplierName>
      <SupplierAddress><xsl:if test="contractor/address"><xsl:value-of select="contractor/address"/>, </xsl:if><xsl:value-of select="contractor/town"/><xsl:if test="contractor/postcode">, <xsl:value-of select="contractor/postcode"/></xsl:if></SupplierAddress>
      <Contact xsi:nil="true"/>
      <ReferenceType>
        <xsl:choose>
          <xsl:when test="contractor/company">COMPANIES_HOUSE</xsl:when>
          <xsl:when test="contractor/sole_trader = 1">NONE_SOLE_TRADER</xsl:when>
          <xsl:otherwise>NONE</xsl:otherwise>
        </xsl:choose>
      </ReferenceType>
      <xsl:call-template name="or-nil"><xsl:with-param name="name">Reference</xsl:with-param><xsl:with-param name="value" select="contractor/company"/></xsl:call-template>
      <StartDate><xsl:value-of select="starts_on"/>T00:00:00Z</StartDate>
      <EndDate><xsl:value-of select="ends_on"/>T00:00:00Z</EndDate>
      <AwardedDate><xsl:value-of select="signed_on"/>T00:00:00Z</AwardedDate>
      <AwardedProcedureType>CallOffFromDynamicPurchasingSystem</AwardedProcedureType>
      <AwardedProcedureTypeOther xsi:nil="true"/>
      <AwardedProcedureAcceleratedJustification xsi:nil="true"/>
      <AnnexDOptionType xsi:nil="true"/>
      <AdditionalDetail xsi:nil="true"/>
      <AwardedToSME><xsl:choose><xsl:when test="contractor/sme = 1">true</xsl:when><xsl:otherwise>false</xsl:otherwise></xsl:choose></AwardedToSME>
      <AwardedToVCSO><xsl:choose><xsl:when test="contractor/vcse = 1">true</xsl:when><xsl:otherwise>false</xsl:otherwise></xsl:choose></AwardedToVCSO>
      <AwardGuid><xsl:value-of select="../uuid"/></AwardGuid>
    </AwardDetail>
  </xsl:template>

  <xsl:template name="or-nil">
    <xsl:param name="name"/>
    <xsl:param name="value"/>
    <xsl:element name="{$name}">
      <xsl:choose>
        <xsl:when test="string($value)"><xsl:value-of select="$value"/></xsl:when>
        <xsl:otherwise><xsl:attribute name="xsi:nil">true</xsl:attribute></xsl:otherwise>
      </xsl:choose>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
